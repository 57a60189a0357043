import { signatureOf } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Step } from './circumstances.ts'
import { fewest } from './fewest.ts'
import type { Minimised } from './minimise.ts'
import { distinct } from './pool.ts'
import { requestKey } from './request-key.ts'
import { leaksOf, withFinding, type Suspected } from './sequences.ts'
import type { Session, Trial } from './session.ts'
import { shrinkRequest } from './shrink.ts'
import { warmTrial } from './warm-trial.ts'

/** Most sequences that are run for one finding, and for each of its requests. */
const mostTries = 150
const mostPerRequest = 40

/** How long one call may take while shrinking a hang, in milliseconds. */
const quickMs = 150

/** How often the last request is tried alone. */
const aloneTries = 4

/** Share of the time limit that is left for confirming. */
const timeShare = 0.9

/**
 * Shrinks a sequence within its signature: fewer requests before the last, then each of them, towards the baseline. Says whether it
 * is the state or the event, and confirms on containers that are new altogether. Undefined if it does not show there.
 */
export async function shrinkSequence(
  session: Session,
  { steps, signature, trial: found }: Suspected,
  baseline: HttpRequest,
): Promise<Minimised | undefined> {
  const { budget, gateway } = session
  const hangs = found.exchange.facts.settledBy === 'timeout'
  const cold = new Map<string, Trial>()
  let calls = 0

  async function run(
    requests: readonly HttpRequest[],
    phase: 'shrink' | 'confirm',
    on: 'instance' | 'container',
    timeoutMs = hangs ? quickMs : undefined,
  ): Promise<Trial | undefined> {
    const last = requests.at(-1)!
    if (signature.startsWith('error:state-leak') && requests.length === 2 && !cold.has(requestKey(last))) {
      const alone = (await session.sequence([{ request: last }], phase, 'instance'))?.[0]
      if (alone) cold.set(requestKey(last), alone)
    }
    const trials = await session.sequence(
      requests.map((request) => ({ request })),
      phase,
      on,
      timeoutMs,
    )
    if (trials === undefined || trials.length < requests.length) return undefined
    const trial = trials.at(-1)!
    const finding = [...trial.findings, ...leaksOf(trials, cold)].find((one) => signatureOf(one) === signature)
    return finding && withFinding(trial, finding)
  }
  const shows = async (requests: readonly HttpRequest[]) => {
    if (calls >= mostTries || !budget.hasTime(timeShare)) return false
    calls++
    return (await run(requests, 'shrink', 'instance')) !== undefined
  }

  /** Whether only the first request of a container shows it. */
  const isOfFirst = async (request: HttpRequest) => {
    const warm = await warmTrial(session, request)
    return warm !== undefined && !warm.findings.some((finding) => signatureOf(finding) === signature)
  }

  let last = steps.at(-1)!.request
  let before = steps.slice(0, -1).map(({ request }) => request)
  // Chance is no state: what shows alone now and then, or not each time, is not for a sequence to explain.
  let alone = 0
  for (let i = 0; i < (hangs ? 1 : aloneTries); i++) if (await shows([last])) alone++
  if (alone > 0 && alone < (hangs ? 1 : aloneTries)) return undefined
  if (alone > 0) before = []
  else for (let i = 0; i < (hangs ? 1 : 2); i++) if (!(await shows([...before, last]))) return undefined
  if (before.length > 1)
    before =
      (await repeated([last, baseline, ...smallestOf(before)], before.length, (some) => shows([...some, last]))) ??
      (await fewest(before, (some) => shows([...some, last])))
  const shrunk = (request: HttpRequest, placed: (candidate: HttpRequest) => HttpRequest[]) =>
    shrinkRequest(request, (candidate) => shows(placed(candidate)), {
      baseline,
      routes: gateway.routes,
      maxCalls: mostPerRequest,
    })
  // Many times the same is told as such, so it stays the same.
  const same = before.length > 0 && before.every((request) => requestKey(request) === requestKey(before[0]!))
  last = await shrunk(last, (candidate) => [...before, candidate])
  if (same) {
    const one = await shrunk(before[0]!, (candidate) => [...before.map(() => candidate), last])
    before = before.map(() => one)
  } else
    for (let i = 0; i < before.length; i++) {
      const one = await shrunk(before[i]!, (candidate) => [...before.with(i, candidate), last])
      before = before.with(i, one)
    }

  const shrinkCalls = calls
  const sequence = [...before, last]
  const fullMs = hangs ? budget.fullTimeoutMs : undefined
  const all = await confirm(hangs ? 1 : 3, (on) => run(sequence, 'confirm', on, fullMs))
  if (all.trial === undefined) return undefined
  const decides = before.length > 0 ? 'state' : (await isOfFirst(last)) ? 'cold-start' : undefined
  return {
    signature,
    finding: all.trial.findings.find((finding) => signatureOf(finding) === signature)!,
    trial: all.trial,
    onEvery: false,
    repeats: all.shown === all.tries ? 'always' : 'sometimes',
    shrinkCalls,
    times: 1,
    foundAfter: calls,
    explained: [],
    ...(decides && {
      circumstances: {
        decides,
        before: before.map((request): Step => ({ request })),
        shown: all.shown,
        tries: all.tries,
      },
    }),
  }
}

const smallestOf = (requests: readonly HttpRequest[]) =>
  distinct(requests)
    .toSorted((a, b) => requestKey(a).length - requestKey(b).length)
    .slice(0, 3)

/** One request, asked as often as it takes and no more: what counts, leaks or fills up. */
async function repeated(
  requests: readonly HttpRequest[],
  most: number,
  shows: (some: HttpRequest[]) => Promise<boolean>,
): Promise<HttpRequest[] | undefined> {
  for (const request of requests) {
    const many = (times: number) => Array.from({ length: times }, () => request)
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

/** On two containers that are new altogether, since packages keep state too; then on new instances. */
async function confirm(tries: number, run: (on: 'instance' | 'container') => Promise<Trial | undefined>) {
  let trial: Trial | undefined
  let shown = 0
  for (let i = 0; i < tries; i++) {
    const again = await run(i < 2 ? 'container' : 'instance')
    if (again === undefined) continue
    trial ??= again
    shown++
  }
  return { trial, shown, tries }
}
