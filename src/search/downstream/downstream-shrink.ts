import { signatureOf } from '../../check/finding.ts'
import type { HttpRequest } from '../../http/request.ts'
import { faultKinds, type DownstreamCall, type Fault } from '../../lambda/words/world.ts'
import type { Step } from '../session/circumstances.ts'
import { struckOf, wrongOf, type FaultFound, type Runs } from './downstream-runs.ts'
import { fewest } from '../shrink/fewest.ts'
import type { Minimised } from '../shrink/minimise.ts'
import type { Session, Trial } from '../session/session.ts'
import { shrinkRequest } from '../shrink/shrink.ts'

const mostCalls = 120

/** Shares of the time limit that shrinking leaves for confirming, and that confirming more than once leaves for the report. */
const timeShare = 0.85
const againShare = 0.95

/**
 * Shrinks what a schedule shows within its signature: the fewest faults, then simpler ones, then the request; and confirms it on fresh
 * containers in real time. Undefined if it does not show there: a handler that only seemed to be late is not told.
 */
export async function shrinkFaults(
  session: Session,
  runs: Runs,
  found: FaultFound,
  baseline: HttpRequest,
): Promise<Minimised | undefined> {
  const { signature, after } = found
  const hangs = found.trial.exchange.facts.settledBy === 'timeout'
  let calls = 0

  const showing = (trials: readonly Trial[], steps: readonly Step[]) => {
    const last = trials.length === steps.length ? trials.at(-1) : undefined
    // What goes wrong without a call that is struck is no fault's doing.
    return wrongOf(last).has(signature) && struckOf(trials[0]).length > 0 ? last : undefined
  }
  const shows = async (request: HttpRequest, faults: readonly Fault[]) => {
    if (calls >= mostCalls || !session.budget.hasTime(timeShare)) return false
    calls++
    const steps = stepsOf(request, faults, after, true)
    return showing(await runs.run(steps, 'shrink'), steps) !== undefined
  }

  let { faults } = found
  if (faults.length > 1) faults = await fewest(faults, (some) => shows(found.request, some))
  for (const [i, { call, fault }] of faults.entries())
    for (const simpler of faultKinds.slice(0, faults.length > 1 ? faultKinds.indexOf(fault) : 0)) {
      const candidate = faults.with(i, { call, fault: simpler })
      if (!(await shows(found.request, candidate))) continue
      faults = candidate
      break
    }
  const request = await shrinkRequest(found.request, (candidate) => shows(candidate, faults), {
    baseline,
    routes: session.gateway.routes,
    maxCalls: mostCalls,
  })

  for (const smallest of [{ request, faults }, found]) {
    if (smallest === found && !session.budget.hasTime()) break
    const confirmed = await confirm(stepsOf(smallest.request, smallest.faults, after, false))
    if (confirmed === undefined) continue
    const { trial, struck, shown, tries } = confirmed
    return {
      signature,
      finding: trial.findings.find((one) => signatureOf(one) === signature)!,
      trial,
      onEvery: false,
      repeats: shown === tries ? 'always' : 'sometimes',
      shrinkCalls: calls,
      times: 1 + found.also.length,
      foundAfter: found.foundAfter,
      explained: [],
      circumstances: {
        decides: 'downstream',
        before: stepsOf(smallest.request, smallest.faults, after, false).slice(0, -1),
        ...(!after && { world: { faults: smallest.faults } }),
        struck,
        ...(found.also.length > 0 && { also: found.also }),
        shown,
        tries,
      },
    }
  }
  return undefined

  async function confirm(steps: readonly Step[]) {
    let shown = 0
    let tries = 0
    let trial: Trial | undefined
    let struck: readonly DownstreamCall[] = []
    for (; tries < (hangs ? 1 : 2) && (tries === 0 || session.budget.hasTime(againShare)); tries++) {
      const trials = await runs.confirm(steps)
      const last = showing(trials, steps)
      if (last === undefined) {
        if (staysBroken(trials)) return { trial: trials.at(-1)!, struck: found.struck, shown: 1, tries: 1 }
        continue
      }
      shown++
      trial ??= last
      struck = struckOf(trials[0])
    }
    return trial && { trial, struck, shown, tries }
  }

  /** A function that goes wrong ever since and cannot be had anew makes no call that could be struck: what struck it then counts. */
  function staysBroken(trials: readonly Trial[]): boolean {
    const isLeftSo = session.invoker.renew === undefined && found.struck.length > 0
    return isLeftSo && struckOf(trials[0]).length === 0 && wrongOf(trials.at(-1)).has(signature)
  }
}

/** The request with its faults; and once more without, where that is what goes wrong. */
function stepsOf(request: HttpRequest, faults: readonly Fault[], after: boolean, skipWaits: boolean): Step[] {
  const skips = skipWaits && { skipWaits }
  const struck = { request, world: { faults, ...skips } }
  return after ? [struck, { request, world: { ...skips } }] : [struck]
}
