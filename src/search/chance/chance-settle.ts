import type { HttpRequest } from '../../http/request.ts'
import type { World } from '../../lambda/words/world.ts'
import { decidesOf, unpinned, worldsOf, type Axis } from './chance-axes.ts'
import { confirmWorld, type Confirmed } from './chance-confirm.ts'
import { laterInstants } from './chance-dates.ts'
import { shownBy, stepsBefore, type ChanceRuns } from './chance-runs.ts'
import { simplestWorld } from './chance-simplify.ts'
import type { Circumstances, Decides } from '../session/circumstances.ts'
import type { Minimised } from '../shrink/minimise.ts'
import type { Session, Trial } from '../session/session.ts'
import { shrinkRequest } from '../shrink/shrink.ts'

/** A finding that showed in a world. */
export interface Suspect {
  readonly axis: Axis
  readonly signature: string
  readonly request: HttpRequest
  readonly world: World
  /** Calls before it was met. */
  readonly foundAfter: number
}

/** Most calls for making its request smaller, and the share of the time limit that they leave. */
const mostShrinkCalls = 60
const shrinkShare = 0.93

/**
 * Makes a suspect small and sure: it must fail in its world and not without, its request is shrunk in that world, the world reduced
 * to the simplest value of the axis that decides, and all of it shown on wholly new containers.
 */
export async function settle(
  session: Session,
  runs: ChanceRuns,
  suspect: Suspect,
  baseline: HttpRequest,
): Promise<Minimised | undefined> {
  const { axis, signature, world } = suspect
  const failing = failingIn(runs, signature)
  if (!(await isOfWorld(failing, axis, suspect.request, world))) return undefined
  const before = runs.calls
  const hasTime = () => session.budget.hasTime(shrinkShare)
  const smallest = await shrinkRequest(
    suspect.request,
    async (candidate) => hasTime() && (await failing(candidate, world)) !== undefined,
    { baseline, routes: session.gateway.routes, maxCalls: mostShrinkCalls },
  )
  // Made smaller, it may fail in any world, and then is another fault.
  const request = (await isDecisive(failing, axis, smallest, world)) ? smallest : suspect.request
  const settled = await settleWorld(session, runs, { ...suspect, request })
  if (settled === undefined) return undefined
  const { trial, circumstances } = settled
  return {
    signature,
    finding: shownBy(trial, signature)!,
    trial,
    onEvery: false,
    repeats: circumstances.shown === circumstances.tries ? 'always' : 'sometimes',
    shrinkCalls: runs.calls - before,
    times: 1,
    foundAfter: suspect.foundAfter,
    explained: [],
    circumstances,
  }
}

/** What a finding takes, and the run that showed it. */
export interface Settled {
  readonly trial: Trial
  readonly circumstances: Circumstances
}

/** Reduces the world of a suspect to the simplest value of its axis, and confirms it. */
export async function settleWorld(
  session: Session,
  runs: ChanceRuns,
  { axis, signature, request, world }: Omit<Suspect, 'foundAfter'>,
): Promise<Settled | undefined> {
  const failing = failingIn(runs, signature)
  const drawn = (await failing(request, world))?.exchange.facts.met?.drawn ?? []
  const fails = async (pinned: World) =>
    session.budget.hasTime(shrinkShare) && (await failing(request, pinned)) !== undefined
  const simplest = await simplestWorld(axis, world, drawn, session.budget.fullTimeoutMs, fails)
  for (const pinned of simplest === world ? [world] : [simplest, world]) {
    const confirmed = await confirmWorld(runs, request, pinned, signature)
    if (confirmed) return { trial: confirmed.trial, circumstances: circumstancesOf(axis, request, pinned, confirmed) }
  }
  return undefined
}

function circumstancesOf(
  axis: Axis,
  request: HttpRequest,
  world: World,
  { trial, shown, tries }: Confirmed,
): Circumstances {
  // Who does not ask for the time has met what was left behind.
  const decides: Decides = axis === 'afterMs' && !trial.exchange.facts.met?.now ? 'state' : decidesOf[axis]
  return { decides, before: stepsBefore(request, world), world, shown, tries }
}

/** The trial of a request in a world, if it shows the finding. */
export type Failing = (request: HttpRequest, world: World) => Promise<Trial | undefined>

export function failingIn(runs: ChanceRuns, signature: string): Failing {
  return async (request, world) => {
    const trial = await runs.run(request, world, 'shrink')
    return shownBy(trial, signature) && trial
  }
}

/** How often a world must be right to be called so, and how many others may be asked. */
const rightTimes = 3
const mostOthers = 8

/**
 * Whether the value of the axis makes the difference: without the pin it never fails, or, for chance, which may well fail by itself,
 * with some other value.
 */
export async function isDecisive(failing: Failing, axis: Axis, request: HttpRequest, world: World): Promise<boolean> {
  const isChance = axis === 'random' || axis === 'crypto' || axis === 'order'
  const others = isChance ? worldsOf(axis, 1, Date.now()).slice(0, mostOthers) : []
  for (const other of [unpinned(world), ...others]) {
    let right = 0
    while (right < rightTimes && !(await failing(request, other))) right++
    if (right === rightTimes) return true
  }
  return false
}

/** Fails again, not in another world, and, for a date, not at every date from then on: that is age, such as a token that ran out. */
async function isOfWorld(failing: Failing, axis: Axis, request: HttpRequest, world: World): Promise<boolean> {
  if ((await failing(request, world)) === undefined || !(await isDecisive(failing, axis, request, world))) return false
  if (axis !== 'now') return true
  for (const now of laterInstants(world.now!)) if (!(await failing(request, { now }))) return true
  return false
}
