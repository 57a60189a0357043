import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import { axes, decidesOf, onlyAxis, usesOf, worldsOf, type Axis } from './chance-axes.ts'
import { confirmWorld } from './chance-confirm.ts'
import { makeRuns, shownBy, type ChanceRuns } from './chance-runs.ts'
import { failingIn, isDecisive, settleWorld, type Settled } from './chance-settle.ts'
import type { Decides } from '../session/circumstances.ts'
import type { Session, Trial } from '../session/session.ts'

/** How often a request is repeated to see how often it fails by itself, and most calls in all. */
const repeats = 5
const mostCalls = 120

/** Share of the time limit after which nothing new is tried. */
const timeShare = 0.92

/**
 * Finds out what decides about a finding that does not always repeat, or that showed in a world (`seenIn`): repeats it on new
 * containers, then pins one axis after the other, each with all others left free, and names the axis that decides with a value that
 * makes it fail every time; `unknown` with how often it showed if there is none. Undefined if it never showed again, or always.
 */
export async function diagnose(
  session: Session,
  request: HttpRequest,
  signature: string,
  seenIn?: World,
): Promise<Settled | undefined> {
  const runs = makeRuns(session)
  const failing = failingIn(runs, signature)
  const hasTime = () => session.budget.hasTime(timeShare) && runs.calls < mostCalls
  const trials: Trial[] = []
  for (let i = 0; i < repeats && (i === 0 || hasTime()); i++) {
    const trial = await runs.run(request, {}, 'confirm', i < 2 ? 'container' : 'instance')
    if (trial) trials.push(trial)
  }
  const failed = trials.filter((trial) => shownBy(trial, signature))
  if (failed.length === trials.length && failed.length > 0) return undefined
  for (const axis of seenIn === undefined ? [] : axes) {
    const world = onlyAxis(axis, seenIn!)
    if (world[axis] === undefined || !hasTime() || !(await failing(request, world))) continue
    const settled = await settleWorld(session, runs, { axis, signature, request, world })
    if (settled) return settled
  }
  const tried: Decides[] = []
  for (const axis of axes) {
    const uses = Math.max(0, ...trials.map(({ exchange }) => usesOf(axis, exchange.facts.met ?? {})))
    if (uses === 0 || axis === 'afterMs') continue
    let isThrough = true
    for (const world of [
      ...worldsSeen(axis, failed),
      ...worldsOf(axis, uses, session.plain()?.now ?? Date.now(), session.budget.fullTimeoutMs),
    ]) {
      if (!hasTime()) {
        isThrough = false
        break
      }
      if (!(await failsAlways(runs, request, world, signature))) continue
      if (!(await isDecisive(failing, axis, request, world))) break
      const settled = await settleWorld(session, runs, { axis, signature, request, world })
      if (settled) return settled
    }
    if (isThrough) tried.push(decidesOf[axis])
  }
  const unknown = { decides: 'unknown', before: [], ...(tried.length > 0 && { tried }) } as const
  const { length: tries } = trials
  if (failed[0]) return { trial: failed[0], circumstances: { ...unknown, shown: failed.length, tries } }
  const whole = seenIn && (await confirmWorld(runs, request, seenIn, signature))
  if (!whole) return undefined
  const { trial, ...how } = whole
  return { trial, circumstances: { ...unknown, world: seenIn, ...how } }
}

/** What `Math.random` gave when it failed. */
function worldsSeen(axis: Axis, failed: readonly Trial[]): World[] {
  if (axis !== 'random') return []
  const drawn = failed.flatMap(({ exchange }) => exchange.facts.met?.drawn ?? [])
  return drawn
    .filter((value) => value > 0)
    .slice(0, 12)
    .map((always) => ({ random: { always } }))
}

async function failsAlways(runs: ChanceRuns, request: HttpRequest, world: World, signature: string): Promise<boolean> {
  const failing = failingIn(runs, signature)
  for (let i = 0; i < 3; i++) if (!(await failing(request, world))) return false
  return true
}
