import { signatureOf, type Finding, type Level } from '../check/finding.ts'
import type { HttpRequest } from '../http/request.ts'
import { diagnose } from './chance/chance-diagnose.ts'
import { outOfItsWorld } from './chance/chance-finding.ts'
import { faultOf, type Caught, type Collection } from './session/collect.ts'
import { minimise, type Minimised } from './shrink/minimise.ts'
import { requestKey } from './request/request-key.ts'
import type { SearchOptions } from './session/search-options.ts'
import type { Suspected } from './sequence/try-sequences.ts'
import type { Session, Trial } from './session/session.ts'
import { shrinkByArbitrary } from './shrink/shrink-by-arbitrary.ts'
import { shrinkSequence } from './sequence/shrink-sequence.ts'
import { asTimeLeft } from './shrink/time-left.ts'
import { isOfColdStart } from './session/warm-trial.ts'

const rank: Record<Level, number> = { error: 0, warning: 1, note: 2 }

/** Errors and warnings, errors first; a fault that is an error on some requests is not told as a warning on odder ones. */
function worstOnly(caught: readonly Caught[]): Caught[] {
  const met = new Set<string>()
  return caught
    .filter(({ finding }) => finding.level !== 'note')
    .toSorted((a, b) => rank[a.finding.level] - rank[b.finding.level])
    .filter(({ finding }) => !met.has(faultOf(finding)) && met.add(faultOf(finding)))
}

/** How many distinct faults were met and, since `maxFindings` bounds them, not shrunk. */
export function unshrunk(collection: Collection, minimised: readonly Minimised[], maxFindings: number): number {
  const caught = worstOnly(collection.all()).map(({ finding }) => faultOf(finding))
  const shrunk = new Set([...caught.slice(0, maxFindings), ...minimised.map(({ finding }) => faultOf(finding))])
  return [...new Set([...caught, ...collection.left])].filter((fault) => !shrunk.has(fault)).length
}

/** Options of {@link minimiseAll}. */
export interface MinimiseAllOptions extends SearchOptions {
  readonly baseline: HttpRequest
  readonly onBaseline: ReadonlySet<string>
  readonly quickMs: number
  readonly cold: boolean
}

/**
 * Shrinks what was caught and what is suspected, worst first, one of each fault. What a request alone does not show every time is told
 * with what it takes: requests before it, a value of chance, a time.
 */
export async function minimiseAll(
  session: Session,
  collection: Collection,
  suspected: readonly Suspected[],
  byChance: readonly Minimised[],
  options: MinimiseAllOptions,
): Promise<Minimised[]> {
  const { baseline, onBaseline, quickMs, domain, cold } = options
  const caught = worstOnly(collection.all()).slice(0, options.maxFindings)
  const minimised: Minimised[] = []
  const onSlow = (trial: Trial) => {
    const isNew = new Set(collection.add(trial))
    caught.push(...worstOnly(collection.all().filter(({ signature }) => isNew.has(signature))))
  }
  /** Left to the sequences that are suspected of the same, and told if none shows it: what was met is never dropped. */
  const left: Minimised[] = []
  for (const one of caught) {
    const { world } = one.trial
    const isDrawn = world !== undefined && world !== session.world
    const shrunk = await minimise(isDrawn ? session.within(world) : session, one, {
      baseline,
      onBaseline,
      quickMs,
      maxCalls: options.maxShrinkCalls,
      found: caught.length,
      cold,
      onSlow,
      ...(domain !== undefined && { shrinker: shrinkByArbitrary(domain) }),
    })
    if (shrunk === undefined) continue
    const smallest = isDrawn ? await outOfItsWorld(session, shrunk) : shrunk
    if (smallest === undefined) continue
    if (smallest.circumstances) {
      minimised.push(smallest)
      continue
    }
    const { request } = smallest.trial.exchange
    const mayBeFirst = cold && !smallest.onEvery && smallest.trial.exchange.facts.settledBy !== 'timeout'
    const ofFirst =
      mayBeFirst &&
      (requestKey(request) === requestKey(baseline) ||
        (session.budget.hasTime() &&
          (await isOfColdStart(session, request, one.signature, baseline, { waits: minimised.length === 0 }))))
    if (smallest.repeats === 'always' && !ofFirst) minimised.push(smallest)
    else {
      const sequence = cold ? await shrinkSequence(session, { ...one, steps: [{ request }] }, baseline) : undefined
      const explained = sequence ?? (domain === undefined ? await byDiagnosis(session, smallest, baseline) : undefined)
      const isSuspected = suspected.some(({ signature }) => signature === one.signature)
      if (explained || !isSuspected) minimised.push(explained ?? smallest)
      else left.push(smallest)
    }
  }
  const isTold = ({ finding }: { readonly finding: Finding }) =>
    minimised.some((other) => isSameFault(finding, other.finding))
  for (const one of suspected.toSorted(worstAndShortest)) {
    if (minimised.length >= options.maxFindings || !session.budget.hasTime()) break
    if (isTold(one)) continue
    const sequence = await shrinkSequence(session, one, baseline)
    if (sequence !== undefined) minimised.push(sequence)
  }
  for (const one of byChance)
    if (!isTold(one) && minimised.length < options.maxFindings)
      minimised.push((hasTwo(one) && (await asSequence(session, one, baseline))) || one)
  for (const one of left) if (!isTold(one) && minimised.length < options.maxFindings) minimised.push(one)
  return minimised.flatMap((one) => (one.repeats === 'never' ? unstable(session, one) : asTimeLeft(session, one)))
}

/** What was met and never again: its fault is told, and that nothing shows it. */
function unstable(session: Session, one: Minimised): Minimised[] {
  const { code, place, facts } = one.finding
  const told: Finding = {
    ...one.finding,
    code: 'unstable',
    place: place === undefined ? code : `${code}@${place}`,
    facts: { ...facts, code },
  }
  return session.admit([told]).map((finding) => ({ ...one, finding, signature: signatureOf(finding) }))
}

/** What is pinned shows every time: each request may be smaller. */
async function asSequence(session: Session, one: Minimised, baseline: HttpRequest): Promise<Minimised | undefined> {
  const { circumstances, trial, signature, finding } = one
  if (circumstances?.world === undefined || circumstances.decides === 'unknown') return undefined
  const { before, world, decides } = circumstances
  const steps = [...before, { request: trial.exchange.request, world }]
  return shrinkSequence(session, { steps, signature, finding, trial, decides }, baseline)
}

/** What decides about a finding that does not repeat, if that can be pinned. */
async function byDiagnosis(
  session: Session,
  smallest: Minimised,
  baseline: HttpRequest,
): Promise<Minimised | undefined> {
  const { signature, trial, repeats } = smallest
  if (repeats === 'always' || trial.exchange.facts.settledBy === 'timeout') return undefined
  const settled = await diagnose(session, trial.exchange.request, signature)
  if (settled === undefined) return undefined
  const { shown, tries } = settled.circumstances
  const finding = settled.trial.findings.find((one) => signatureOf(one) === signature) ?? smallest.finding
  const told: Minimised = { ...smallest, ...settled, finding, repeats: shown === tries ? 'always' : 'sometimes' }
  // By chance its request could not be made smaller; pinned, it can.
  return (await asSequence(session, told, baseline)) ?? told
}

const hasTwo = ({ circumstances }: Minimised) => (circumstances?.before.length ?? 0) > 0

const worstAndShortest = (a: Suspected, b: Suspected) =>
  rank[a.finding.level] - rank[b.finding.level] || a.steps.length - b.steps.length

const isSameFault = (a: Finding, b: Finding) => faultOf(a) === faultOf(b)
