import { signatureOf } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Met } from '../../lambda/words/world.ts'
import { axes, usesOf, worldsOf, type Axis } from './chance-axes.ts'
import { errorsIn, makeRuns, type ChanceRuns } from './chance-runs.ts'
import { settle, type Suspect } from './chance-settle.ts'
import type { Minimised } from '../shrink/minimise.ts'
import { distinct } from '../request/request-key.ts'
import type { Session } from '../session/session.ts'

/** Most calls, how many of them find out what is used at all, and how many requests try each axis. */
const mostCalls = 150
const mostPlain = 24
const mostUsers = 4

/** Share of the time limit after which nothing new is tried; less where each call takes a worker: shrinking comes after. */
const timeShare = 0.85
const costlyShare = 0.72

/** What looking for chance starts from. */
export interface ChanceMaterial {
  readonly baseline: HttpRequest
  /** Requests that stand for what the handler does. */
  readonly pool: readonly HttpRequest[]
  /** Signatures that need no world to show. */
  readonly known: ReadonlySet<string>
  /** Whether a container of its own takes a worker. */
  readonly isCostly?: boolean
}

/**
 * Looks for what fails by chance, by the date, by the order in which things are done or with little time left, on a handler that
 * has not failed so by itself: worlds are tried on those axes that the handler uses, each on a container of its own. What comes
 * back was minimised, and shown on wholly new containers.
 */
export async function probeChance(session: Session, material: ChanceMaterial): Promise<Minimised[]> {
  const runs = makeRuns(session)
  const share = material.isCostly ? costlyShare : timeShare
  const hasTime = () => session.budget.hasTime(share) && runs.calls < mostCalls
  const plain = await plainRuns(runs, plainest(material), hasTime)
  const known = new Set(material.known)
  const limits = { nowMs: session.plain()?.now ?? Date.now(), timeoutMs: session.budget.fullTimeoutMs }
  const used = axes.filter((axis) => plain.some(({ met }) => usesOf(axis, met) > 0))
  const suspects: Suspect[] = []
  for (const [i, axis] of used.entries()) {
    // What one axis leaves over is for the next.
    const most = runs.calls + (mostCalls - runs.calls) / (used.length - i)
    const tryOn = () => hasTime() && runs.calls < most
    suspects.push(...(await probeAxis(runs, axis, usersOf(axis, plain), known, limits, tryOn)))
  }
  const minimised: Minimised[] = []
  for (const suspect of suspects) {
    if (!session.budget.hasTime()) break
    const settled = await settle(session, runs, suspect, material.baseline)
    if (settled) minimised.push(settled)
  }
  return minimised
}

/** The baseline and the first of the pool, none twice. */
function plainest({ baseline, pool }: ChanceMaterial): HttpRequest[] {
  return distinct([baseline, ...pool]).slice(0, mostPlain)
}

/** A request in a world without pins, and what of it the handler used. */
interface Plain {
  readonly request: HttpRequest
  readonly met: Met
}

async function plainRuns(
  runs: ChanceRuns,
  requests: readonly HttpRequest[],
  hasTime: () => boolean,
): Promise<readonly Plain[]> {
  const plain: Plain[] = []
  for (const request of requests) {
    if (!hasTime()) break
    const trial = await runs.run(request, {}, 'explore')
    if (trial === undefined) continue
    const { refused, met } = trial.exchange.facts
    // Nothing is looked at after a connection was refused.
    if (refused !== undefined) return []
    if (met !== undefined) plain.push({ request, met })
  }
  return plain
}

/** Those who use an axis most; of two that use it alike, the one met first. */
function usersOf(axis: Axis, plain: readonly Plain[]): readonly Plain[] {
  return plain
    .filter(({ met }) => usesOf(axis, met) > 0)
    .toSorted((a, b) => usesOf(axis, b.met) - usesOf(axis, a.met))
    .slice(0, mostUsers)
}

async function probeAxis(
  runs: ChanceRuns,
  axis: Axis,
  users: readonly Plain[],
  known: Set<string>,
  { nowMs, timeoutMs }: { readonly nowMs: number; readonly timeoutMs: number },
  hasTime: () => boolean,
): Promise<Suspect[]> {
  const suspects: Suspect[] = []
  const uses = Math.max(...users.map(({ met }) => usesOf(axis, met)))
  for (const world of worldsOf(axis, uses, nowMs, timeoutMs))
    for (const { request } of users) {
      if (!hasTime()) return suspects
      const trial = await runs.run(request, world, 'explore')
      if (trial?.exchange.facts.refused) return suspects
      for (const finding of errorsIn(trial, world)) {
        const signature = signatureOf(finding)
        if (known.has(signature)) continue
        known.add(signature)
        suspects.push({ axis, signature, request, world, foundAfter: runs.calls })
      }
    }
  return suspects
}
