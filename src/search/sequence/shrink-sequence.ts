import { signatureOf } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import { axes, decidesOf } from '../chance/chance-axes.ts'
import type { Decides, Step } from '../session/circumstances.ts'
import { confirm } from '../shrink/confirm.ts'
import { fewest } from '../shrink/fewest.ts'
import type { Minimised } from '../shrink/minimise.ts'
import { requestKey } from '../request/request-key.ts'
import { runSteps } from '../session/run-steps.ts'
import { leaksShown, withFinding, type Suspected } from './try-sequences.ts'
import type { Session, Trial } from '../session/session.ts'
import { shrinkRequest } from '../shrink/shrink.ts'
import { isOfColdStart } from '../session/warm-trial.ts'

/** Most sequences that are run for one finding, and for each of its requests. */
const mostTries = 150
const mostPerRequest = 40

/** How long one call may take while shrinking a hang, in milliseconds. */
const quickMs = 150

/** Of longer ones the requests that were refused are left out first. */
const longHistory = 6

/** How often the last request is tried alone. */
const aloneTries = 6

/** Share of the time limit that is left for confirming. */
const timeShare = 0.9

/**
 * Shrinks a sequence within its signature: fewer requests before the last, then each of them, towards the baseline. Says whether it
 * is the state or the event, and confirms on containers that are new altogether. Undefined if it does not show there.
 */
export async function shrinkSequence(
  session: Session,
  { steps, signature, finding, trial: found, decides: told }: Suspected,
  baseline: HttpRequest,
): Promise<Minimised | undefined> {
  const { budget, gateway } = session
  const isLeak = finding.code === 'state-leak'
  const hangs = found.exchange.facts.settledBy === 'timeout'
  const cold = new Map<string, Trial>()
  let calls = 0

  async function run(
    of: readonly Step[],
    phase: 'shrink' | 'confirm',
    on: 'instance' | 'container',
    timeoutMs = hangs ? quickMs : undefined,
  ): Promise<Trial | undefined> {
    const last = of.at(-1)!
    if (isLeak && of.length === 2 && !cold.has(requestKey(last.request)))
      for (const alone of await runSteps(session, [last], phase, 'instance')) cold.set(requestKey(last.request), alone)
    const trials = await runSteps(session, of, phase, on, timeoutMs)
    if (trials.length < of.length) return undefined
    const trial = trials.at(-1)!
    const leaks = isLeak ? await leaksShown(session, of, trials, cold, phase) : []
    const shown = [...trial.findings, ...leaks].find((one) => signatureOf(one) === signature)
    return shown && withFinding(trial, shown)
  }
  const shows = async (of: readonly Step[]) => {
    if (calls >= mostTries || !budget.hasTime(timeShare)) return false
    calls++
    return (await run(of, 'shrink', 'instance')) !== undefined
  }
  const shrunk = async (step: Step, placed: (candidate: Step) => Step[]): Promise<Step> => {
    const request = await shrinkRequest(step.request, (candidate) => shows(placed({ ...step, request: candidate })), {
      baseline,
      routes: gateway.routes,
      maxCalls: mostPerRequest,
    })
    return { ...step, request }
  }

  let last = steps.at(-1)!
  let before: readonly Step[] = steps.slice(0, -1)
  // Chance is no state: what shows alone now and then, or not each time, is not for a sequence to explain.
  const alone = await shows([last])
  for (let i = 1; i < (hangs ? 1 : aloneTries); i++) if ((await shows([last])) !== alone) return undefined
  if (alone) before = []
  else for (let i = 0; i < (hangs ? 1 : 3); i++) if (!(await shows([...before, last]))) return undefined
  before = await shortestEnd(before, (some) => shows([...some, last]))
  if (before.length > longHistory) {
    // What was refused seldom leaves anything behind.
    const trials = await runSteps(session, before, 'shrink', 'instance')
    const done = before.filter((_, i) => (trials[i]?.exchange.answer.status ?? 500) < 400)
    if (done.length < before.length && (await shows([...done, last]))) before = done
  }
  if (before.length > 1)
    before =
      (await repeated([last, { request: baseline }, ...smallestOf(before)], before.length, (some) =>
        shows([...some, last]),
      )) ?? (await fewest(before, (some) => shows([...some, last])))
  const together = await withoutShared([...before, last], baseline, shows)
  before = together.slice(0, -1)
  last = await shrunk(together.at(-1)!, (candidate) => [...before, candidate])
  // Many times the same is told as such, so it stays the same.
  if (before.length > 0 && before.every((step) => keyOf(step) === keyOf(before[0]!))) {
    const one = await shrunk(before[0]!, (candidate) => [...before.map(() => candidate), last])
    before = before.map(() => one)
  } else
    for (let i = 0; i < before.length; i++) {
      const one = await shrunk(before[i]!, (candidate) => [...before.with(i, candidate), last])
      before = before.with(i, one)
    }

  const shrinkCalls = calls
  const fullMs = hangs ? budget.fullTimeoutMs : undefined
  // On two containers that are new altogether, since packages keep state too; then on a new instance.
  const all = await confirm(hangs ? 1 : 3, (i) =>
    run([...before, last], 'confirm', i < 2 ? 'container' : 'instance', fullMs),
  )
  // What shows now and then is chance, and not for a sequence to explain.
  if (all.trial === undefined || (all.shown < all.tries && told === undefined)) return undefined
  const { world } = last
  const decides = told ?? (await decider())
  return {
    signature,
    finding: all.trial.findings.find((one) => signatureOf(one) === signature)!,
    trial: all.trial,
    onEvery: false,
    repeats: all.shown === all.tries ? 'always' : 'sometimes',
    shrinkCalls,
    times: 1,
    foundAfter: calls,
    explained: [],
    ...(decides && {
      circumstances: { decides, before, ...(world && { world }), shown: all.shown, tries: all.tries },
    }),
  }

  async function decider(): Promise<Decides | undefined> {
    if (world !== undefined && (await run([...before, { request: last.request }], 'shrink', 'instance')) === undefined)
      return decidedBy(world)
    if (before.length > 0) return 'state'
    const isOfFirst = await isOfColdStart(session, last.request, signature, baseline, { waits: true })
    return isOfFirst ? 'cold-start' : undefined
  }
}

const keyOf = ({ request, world }: Step) => requestKey(request) + JSON.stringify(world)

/** What all requests have in common goes from all of them: state that is kept by path shows at any other path, too. */
async function withoutShared(
  steps: readonly Step[],
  baseline: HttpRequest,
  shows: (steps: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let smallest = steps
  for (const part of steps.length > 1 ? (['path', 'query'] as const) : []) {
    const shared = smallest[0]!.request[part]
    if (shared === baseline[part] || smallest.some(({ request }) => request[part] !== shared)) continue
    const without = smallest.map((step) => ({ ...step, request: { ...step.request, [part]: baseline[part] } }))
    if (await shows(without)) smallest = without
  }
  return smallest
}

/** What the one pin of a world is about. */
function decidedBy(world: World): Decides {
  if (world.faults !== undefined) return 'downstream'
  const pinned = axes.filter((axis) => world[axis] !== undefined)
  return pinned.length === 1 ? decidesOf[pinned[0]!] : 'unknown'
}

/** The shortest end of a long history that still shows it, by doubling. */
async function shortestEnd(
  before: readonly Step[],
  shows: (some: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  for (let size = 2; size < before.length; size *= 2) if (await shows(before.slice(-size))) return before.slice(-size)
  return before
}

const smallestOf = (steps: readonly Step[]) =>
  [...new Map(steps.map((step) => [keyOf(step), step])).values()]
    .toSorted((a, b) => keyOf(a).length - keyOf(b).length)
    .slice(0, 3)

/** One request, asked as often as it takes and no more: what counts, leaks or fills up. */
async function repeated(
  steps: readonly Step[],
  most: number,
  shows: (some: Step[]) => Promise<boolean>,
): Promise<Step[] | undefined> {
  for (const step of steps) {
    const many = (times: number) => Array.from({ length: times }, () => step)
    if (!(await shows(many(most)))) continue
    let [low, high] = [0, most]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (await shows(many(middle))) high = middle
      else low = middle
    }
    return many(high)
  }
  return undefined
}
