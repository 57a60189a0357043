import { queryPairs } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { lastMark, pathMark } from '../lambda/marks.ts'
import type { Base } from './base.ts'
import { brancher } from './branches.ts'
import { isDefault, sizeOf, type Knowledge } from './knowledge.ts'
import type { Looked } from './looker.ts'
import { fits } from './pattern-cost.ts'
import { marksIn, replaceMark } from './replace-mark.ts'
import type { Replacement } from './replacement.ts'
import { requestKey } from './request-key.ts'
import { remarked, type Turned } from './sought.ts'
import { startsOfBase, type Starts } from './sought-starts.ts'
import { holds, jsonOf, variants } from './sought-variants.ts'
import type { SourceHints } from './source-hints.ts'
import type { NamedPlace } from './value-encodings.ts'

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
  /** Those of another path than what they started from that taught something. */
  reached(): readonly HttpRequest[]
}

/** A request to look at. */
interface Step {
  readonly request: HttpRequest
  readonly group: Group
  /** How many choices were made in it. */
  readonly depth: number
  /** How a mark has to be written, if that is what it tries. */
  readonly form?: Turned['form']
  /** It makes a comparison come out otherwise that is new: it is looked at in variants too. */
  readonly isFirst?: boolean
  /** A path with a mark that it took a choice of. */
  readonly pathBefore?: string
  readonly isStart?: boolean
  /** It names few: where no value matters, none matters alone. */
  readonly isSpare?: boolean
}

/** What was seen from the same starts. */
interface Group {
  readonly routes: ReadonlySet<string>
  readonly answers: Set<string>
  hasCompared: boolean
}

/**
 * Looks at requests whose values are marks, sees with what each is compared, and goes on from a request in which one comparison comes
 * out otherwise: what is behind several of them is reached step by step, each from the request that passed the one before. What takes
 * few choices comes before what takes more, whatever it started from.
 */
export function makeFollower(
  known: Knowledge,
  hints: SourceHints,
  look: (request: HttpRequest) => Promise<Looked>,
  hasBudget: () => boolean,
  isUnknown: (answer: string) => boolean,
): Follower {
  const branching = brancher(known, hints)
  const waiting: Step[][] = []
  /** Comparisons by their key, with the routes at which they were followed. */
  const seen = new Map<string, Set<string>>()
  const visited = new Set<string>()
  const kinds = new Set<string>()
  const taught: HttpRequest[] = []
  /** How marks have to be written, whatever else is chosen. */
  const forms = new Map<string, Replacement>()
  const turned: HttpRequest[] = []
  const reached: HttpRequest[] = []
  const passed: HttpRequest[] = []
  /** Routes that do not answer everything with success. */
  const refused = new Set<string>()
  let left = mostLooks

  const bucket = (depth: number) => (waiting[depth] ??= [])

  async function run(isAll = false): Promise<void> {
    const names = sizeOf(known)
    const goesOn = () => isAll || sizeOf(known) === names
    while (left > 0 && hasBudget() && goesOn()) {
      const step = waiting.find((some) => some?.length > 0)?.shift()
      if (step === undefined) return
      const { group } = step
      if (step.isSpare && !group.hasCompared && group.answers.size <= 1) continue
      const request = formed(step.request)
      const key = requestKey(request)
      if (visited.has(key)) continue
      visited.add(key)
      const looked = await look(request)
      if (!looked.again) left--
      take(step, request, looked)
    }
  }

  /** Takes in what a look at a step showed, and adds the steps that it leads to. */
  function take(step: Step, request: HttpRequest, { fresh, reads, answer }: Looked): void {
    const { group, depth, form, isStart = false, isFirst = false, pathBefore } = step
    const kind = kindOf(request, answer)
    const isOther = !kinds.has(kind)
    kinds.add(kind)
    if (isStart && !step.isSpare) group.answers.add(`${request.method} ${answer}`)
    if (form && (isOther || fresh > 0) && !forms.has(form.mark)) forms.set(form.mark, form.by)
    if (!isStart && isOther) turned.push(request)
    if (/^[45]/.test(answer)) refused.add(routeOf(request))
    else if (!isStart && isOther) passed.push(request)
    const isFromUnknown = pathBefore?.startsWith(`/${pathMark}`) === true
    if (!isStart && isFromUnknown && fresh === 0 && isOther && !isUnknown(answer)) reached.push(request)
    if (!isStart && fresh > 0) {
      taught.push(request)
      if (!group.routes.has(routeOf(request))) reached.push(request)
      // What is chosen of a path may matter together with something else.
      if (pathBefore !== undefined && !isFromUnknown) reached.push({ ...request, path: pathBefore })
    }
    const soon: Step[] = []
    const cameFrom = (made: HttpRequest) =>
      made.path !== request.path && marksPath(request) && { pathBefore: request.path }
    const { branches, satisfied } = branching.after(request, reads)
    if (isFirst)
      soon.push(...variants(step.request, branching.isProbed()).map((one): Step => ({ request: one, group, depth })))
    if (satisfied !== undefined && (isStart || isFirst || isOther))
      soon.splice(1, 0, { request: satisfied, group, depth, isFirst: true, ...cameFrom(satisfied) })
    for (const { key: comparison, isChoice, candidates, isVague, isHint } of branches) {
      const at = seen.get(comparison) ?? new Set()
      const isNew = at.size < mostPaths && !at.has(routeOf(request))
      const isAnywhereNew = at.size === 0
      seen.set(comparison, at.add(routeOf(request)))
      if (isAnywhereNew) group.hasCompared = true
      for (const [i, { request: made, form: how }] of candidates.slice(0, mostLater).entries()) {
        const next: Step = {
          request: made,
          group,
          depth: depth + 1,
          ...(how && { form: how }),
          ...cameFrom(made),
        }
        if (isVague) {
          if (isAnywhereNew && i < mostVague) bucket(depth + 2).push(next)
        } else if (isHint) {
          if (isNew && i < mostFirst) bucket(hintDepth).push({ ...next, depth: hintDepth, isFirst: true })
        } else if (isNew && i < mostFirst) {
          if (how) soon.push({ ...next, depth, isFirst: true })
          else bucket(depth + 1).push({ ...next, isFirst: true })
        } else if (isNew) bucket(depth + 2).push(next)
        else if (isStart && i < mostAgain) bucket(depth + 1).push(next)
        else if ((isOther || isChoice) && i < mostFirst) bucket(depth + 2).push(next)
      }
    }
    bucket(depth).unshift(...soon)
  }

  function formed(request: HttpRequest): HttpRequest {
    const marks = new Set(forms.size > 0 ? marksIn(request) : [])
    let made = request
    for (const [mark, by] of forms)
      // What holds its own mark must not be written twice.
      if (marks.has(mark) && !(String(by).includes(mark) && holds(made, String(by))))
        made = replaceMark(made, mark, by) ?? made
    return made
  }

  function keep(request: HttpRequest): void {
    const body = jsonOf(request)
    for (const [key, value] of known.query) {
      const sent = new URLSearchParams(request.query).get(key)
      if (isDefault(value) && sent !== null && isChosen('query', key, sent)) known.query.set(key, sent)
    }
    for (const [key, value] of known.body) {
      const sent = key
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], body)
      if (isDefault(value) && isChosen('body', key, sent)) known.body.set(key, sent)
    }
  }

  const isChosen = (place: NamedPlace, key: string, value: unknown) =>
    (typeof value === 'string' || typeof value === 'number') &&
    !isDefault(value) &&
    known.encodings.byName.get(`${place} ${key}`)?.mark !== value

  /** The path with marks where the source lets anything stand. */
  function markedPath(path: string): string {
    const pattern = hints.pathPatterns.find((one) => fits(one, path))
    if (pattern !== undefined) return remarked(path, pattern)
    return path.replace(/(?<=\/.*\/)a$/, lastMark).replaceAll(/\/a(?=\/|$)/g, `/${pathMark}`)
  }

  return {
    add({ core, more }) {
      seen.clear()
      const group: Group = { routes: new Set(core.map(routeOf)), answers: new Set(), hasCompared: false }
      for (const request of core) bucket(0).push({ request, group, depth: 0, isStart: true })
      for (const request of more) bucket(1).push({ request, group, depth: 1, isStart: true, isSpare: true })
    },
    run,
    isProbed: branching.isProbed,
    startsOf: ({ request, names }, isRead) =>
      startsOfBase(known, { request: { ...request, path: markedPath(request.path) }, names }, isRead),
    keepTaught: () => taught.forEach(keep),
    turned: () => turned.toSorted((a, b) => marksIn(a).length - marksIn(b).length),
    passed: () => passed.filter((request) => refused.has(routeOf(request))).slice(-mostPassed),
    reached: () => [...new Map(reached.map((request) => [routeOf(request), request])).values()],
  }
}

const marksPath = ({ path }: HttpRequest) => path.includes(pathMark) || path.includes(lastMark)

const routeOf = ({ method, path }: HttpRequest) => `${method} ${path}`

function kindOf(request: HttpRequest, answer: string): string {
  const names = queryPairs(request.query).map(({ key }) => key)
  return [routeOf(request), names.join(), marksIn(request).length, answer].join(' ')
}
