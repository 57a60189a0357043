import type { HttpRequest } from '../../http/request.ts'
import { lastMark } from '../../lambda/observe/marks.ts'
import { makeAskedBodies } from './asked-bodies.ts'
import type { Base } from '../known/base.ts'
import { makeBounds } from './bounds.ts'
import { brancher } from './branches.ts'
import { makeCrossing } from './crossing.ts'
import { makeFillers } from './fillers.ts'
import { makeForms } from './forms.ts'
import { keepChosen } from '../known/keep-chosen.ts'
import { groupOf, kindOf } from './follow-group.ts'
import type { Step } from './follow-step.ts'
import { sizeOf, type Knowledge } from '../known/knowledge.ts'
import { withoutLeading } from './led-aside.ts'
import { makeLongerTexts } from './longer-lists.ts'
import type { Looked, Looker } from '../known/looker.ts'
import { marksIn } from './replace-mark.ts'
import { requestKey, routeOf } from '../request/request-key.ts'
import { isUnknownPath, markedPath, marksPath } from './sought-paths.ts'
import { startsOfBase, type Starts } from './sought-starts.ts'
import { makeGroups } from './take-apart.ts'
import { variants } from './sought-variants.ts'
import type { SourceHints } from '../source/source-hints.ts'

/** Most values that are tried of a comparison when it is first seen, later, of a start where it was seen before, and of what only bounds it. */
const mostFirst = 8
const mostLater = 24
const mostAgain = 6
const mostVague = 3

/** Most looks in all, and at how many paths the same comparison is followed at once. */
const mostLooks = 400
const mostPaths = 12

/** Where requests wait that only the source suggests, after all that looks do. */
const hintDepth = 8

/** Most requests that got through that are told. */
const mostPassed = 24

/** Goes from comparison to comparison. */
export interface Follower {
  /** Adds requests to follow from. */
  add(starts: Starts): void
  /** Follows until nothing is left to try, or names are learned that were not known before, unless `isAll`: then requests can say more. */
  run(isAll?: boolean): Promise<void>
  /** Whether comparisons were seen that no built-in shows: then the source has little to add. */
  isProbed(): boolean
  /** Requests of a base whose values are marks. */
  startsOf(base: Base, isRead: (name: string) => boolean): Starts
  /** Makes values that taught something those that others are tried with. */
  keepTaught(): void
  /** Requests in which a comparison was made to come out otherwise, one of each kind of answer, what chose most first. */
  turned(): readonly HttpRequest[]
  /** Those that were answered with success where others are not: what is wrong with their values gets furthest. */
  passed(): readonly HttpRequest[]
  /** Whether a value was taken apart since this was last asked: what its parts are made of shows in other requests. */
  wasTakenApart(): boolean
  /** Those of another path than what they started from that taught something. */
  reached(): readonly HttpRequest[]
}

/**
 * Looks at requests whose values are marks, sees with what each is compared, and goes on from a request in which one comparison comes
 * out otherwise: what is behind several of them is reached step by step, each from the request that passed the one before. What takes
 * few choices comes before what takes more, whatever it started from.
 */
export function makeFollower(
  known: Knowledge,
  hints: SourceHints,
  look: Looker['look'],
  { hasBudget, isDeadAnswer, isWalled }: Pick<Looker, 'hasBudget' | 'isDeadAnswer' | 'isWalled'>,
): Follower {
  const branching = brancher(known, hints)
  const waiting: Step[][] = []
  /** Comparisons by their key, with the routes at which they were followed. */
  const seen = new Map<string, Set<string>>()
  const isMetAgain = makeBounds()
  const visited = new Set<string>()
  const kinds = new Set<string>()
  const taught: HttpRequest[] = []
  const forms = makeForms(known)
  const groups = makeGroups(known.encodings)
  const askedBodies = makeAskedBodies(hints)
  const fillers = makeFillers(known, hints, branching)
  const longerTexts = makeLongerTexts(known.encodings)
  const turned: HttpRequest[] = []
  const reached: HttpRequest[] = []
  const passed: HttpRequest[] = []
  /** Paths with a mark of which a row was found. */
  const rows = new Set<string>()
  /** Routes that do not answer everything with success. */
  const refused = new Set<string>()
  let left = mostLooks
  let wasTakenApart = false

  const crossing = makeCrossing()
  const crossedGroup = groupOf([])

  const bucket = (depth: number) => (waiting[depth] ??= [])

  async function run(isAll = false): Promise<void> {
    const names = sizeOf(known)
    const goesOn = () => isAll || sizeOf(known) === names
    while (left > 0 && hasBudget() && goesOn()) {
      const step = nextStep()
      if (step === undefined) return
      const { group } = step
      if (step.depth >= hintDepth && isAll && isWalled()) continue
      if (step.isSpare && !step.isLed && !group.hasCompared && group.answers.size <= 1) continue
      const request = forms.applied(step.request)
      const key = requestKey(request)
      if (visited.has(key)) continue
      visited.add(key)
      const looked = await look(request, step.isProbed)
      if (!looked.again) left--
      take(step, request, looked)
    }
  }

  /** What takes the fewest choices; what got through is brought together before the source's guesses. */
  function nextStep(): Step | undefined {
    const isSure = waiting.slice(0, hintDepth).some((some) => some?.length > 0)
    if (!isSure)
      for (const request of crossing.requests())
        bucket(0).push({ request, group: crossedGroup, depth: 0, isProbed: true })
    const isAnything = isSure || waiting.some((some) => some?.length > 0)
    if (!isAnything)
      for (const request of crossing.rest()) bucket(0).push({ request, group: crossedGroup, depth: 0, isProbed: true })
    return waiting.find((some) => some?.length > 0)?.shift()
  }

  /** Takes in what a look at a step showed, and adds the steps that it leads to. */
  function take(step: Step, request: HttpRequest, looked: Looked): void {
    const { fresh, reads, answer } = looked
    const { group, depth, put, isStart = false, isFirst = false, pathBefore } = step
    const kind = kindOf(request, answer)
    const isOther = !kinds.has(kind)
    kinds.add(kind)
    if (isStart && !step.isSpare) group.answers.add(`${request.method} ${answer}`)
    wasTakenApart = groups.learn(request, reads) || wasTakenApart
    if (put && (isOther || fresh > 0)) {
      crossing.differed(put, kind)
      if (step.isForm) forms.settle(put)
    } else if (put) crossing.wasAlike(put, kind)
    else if (isOther && step.puts) crossing.stood(step.puts, kind)
    if (!isStart && isOther) turned.push(request)
    if (step.isLed && isOther) passed.push(request)
    if (/^[45]/.test(answer)) refused.add(routeOf(request))
    else if (!isStart && (isOther || fresh > 0)) {
      if (isOther) passed.push(request)
      crossing.gotThrough(step.full ?? request, answer)
    }
    const isFromUnknown = pathBefore !== undefined && isUnknownPath(pathBefore)
    if (!isStart && isFromUnknown && fresh === 0 && isOther && !isDeadAnswer(answer)) {
      reached.push(request)
      // Without its headers that route may be as unknown as any.
      if (request.headers.length > 0) taught.push(request)
    }
    // One row of each path: what else is read of a request shows where there is one.
    if (!isStart && pathBefore?.endsWith(`/${lastMark}`) && answer.startsWith('2') && !rows.has(pathBefore)) {
      rows.add(pathBefore)
      reached.push(request)
    }
    if (!isStart && fresh > 0) {
      taught.push(request)
      if (!group.routes.has(routeOf(request))) reached.push(request)
      // What is chosen of a path may matter together with something else.
      if (pathBefore !== undefined && !isFromUnknown) reached.push({ ...request, path: pathBefore })
    }
    const soon: Step[] = []
    if (isStart && !step.isSpare)
      for (const one of withoutLeading(request, reads, group.names))
        bucket(1).push({ request: one, group, depth: 1, isStart: true, isSpare: true, isLed: true })
    const cameFrom = ({ path }: HttpRequest) =>
      path !== request.path && marksPath(request) && { pathBefore: request.path }
    const { branches, satisfied } = branching.after(request, reads)
    if (isFirst)
      for (const one of variants(step.request, branching.isProbed()))
        soon.push({ request: one, group, depth, full: step.request })
    // Who takes the body apart first says nothing of the path before there is one.
    const wantsBody = isStart && (marksPath(request) || answer.startsWith('415')) && !isDeadAnswer(answer)
    if (isOther && (!isStart || wantsBody))
      for (const one of askedBodies(request, looked, pathBefore !== undefined))
        soon.push({ request: one, group, depth })
    if (isStart || isOther)
      for (const one of fillers.after(request, answer, reads)) soon.push({ request: one, group, depth })
    for (const one of fillers.counted(request, answer, reads))
      bucket(hintDepth).push({ request: one, group, depth: hintDepth })
    // Most that are split have words enough.
    if (isOther) for (const one of longerTexts(request, answer)) bucket(depth + 2).push({ request: one, group, depth })
    if (isStart || isFirst || isOther)
      soon.splice(
        1,
        0,
        ...satisfied().map((one) => ({ ...one, group, depth, isFirst: true, ...cameFrom(one.request) })),
      )
    for (const { key: comparison, isChoice, candidates, isVague, isHint } of branches) {
      const at = seen.get(comparison) ?? new Set()
      const isNew = at.size < mostPaths && !at.has(routeOf(request))
      const isAnywhereNew = at.size === 0
      const isAgain = isVague && isMetAgain(comparison, answer, step.isVague === true && isOther)
      const isTried = isVague ? isAnywhereNew || isAgain : isNew || (!isHint && (isStart || isOther || isChoice))
      const made = isTried ? candidates().slice(0, mostLater) : []
      if (made.length === 0) continue
      seen.set(comparison, at.add(routeOf(request)))
      if (isAnywhereNew) group.hasCompared = true
      for (const [i, candidate] of made.entries()) {
        if (candidate.isForm && candidate.put) forms.standIn(candidate.put)
        if (candidate.put) groups.madeOf(candidate.put)
        const next: Step = { ...candidate, group, depth: depth + 1, ...cameFrom(candidate.request) }
        if (isVague) {
          if (i < mostVague) bucket(depth + 2).push({ ...next, isVague: true })
        } else if (isHint) {
          if (i < mostFirst) bucket(hintDepth).push({ ...next, depth: hintDepth, isFirst: true })
        } else if (isNew && i < mostFirst) {
          if (candidate.isForm) soon.push({ ...next, depth, isFirst: true })
          else bucket(depth + 1).push({ ...next, isFirst: true })
        } else if (isNew) bucket(depth + 2).push(next)
        else if (isStart && i < mostAgain) bucket(depth + 1).push(next)
        else if ((isOther || isChoice) && i < mostFirst) bucket(depth + 2).push(next)
      }
    }
    bucket(depth).unshift(...soon)
  }

  return {
    add({ core, more, names }) {
      seen.clear()
      const group = groupOf(core, names)
      for (const request of core) bucket(0).push({ request, group, depth: 0, isStart: true })
      for (const request of more) bucket(1).push({ request, group, depth: 1, isStart: true, isSpare: true })
    },
    run,
    isProbed: branching.isProbed,
    startsOf({ request, names }, isRead) {
      const path = markedPath(request.path, hints.pathPatterns)
      const all = new Set([...names, ...branching.askedOf(request)])
      const starts = startsOfBase(known, { request: { ...request, path }, names: all }, isRead)
      return { ...starts, more: [...starts.more, ...fillers.at(request)] }
    },
    keepTaught: () => taught.forEach((request) => keepChosen(known, request)),
    turned: () => turned.toSorted((a, b) => marksIn(a).length - marksIn(b).length),
    passed: () => passed.filter((request) => refused.has(routeOf(request))).slice(-mostPassed),
    wasTakenApart: () => wasTakenApart && !(wasTakenApart = false),
    reached: () => [...new Map(reached.map((request) => [routeOf(request), request])).values()],
  }
}
