import { queryPairs } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { lastMark, pathMark } from '../lambda/marks.ts'
import type { Base } from './base.ts'
import { brancher } from './branches.ts'
import { isDefault, type Knowledge } from './knowledge.ts'
import type { Looked } from './looker.ts'
import { fits } from './pattern-cost.ts'
import { marksIn, replaceMark, type Replacement } from './replace-mark.ts'
import { requestKey } from './request-key.ts'
import { remarked, type Turned } from './sought.ts'
import { startsOfBase, type Starts } from './sought-starts.ts'
import { holds, jsonOf, variants } from './sought-variants.ts'
import type { SourceHints } from './source-hints.ts'
import type { NamedPlace } from './value-encodings.ts'

/** Most values that are tried of a comparison when it is first seen, later, and of a start where it was seen before. */
const mostFirst = 8
const mostLater = 24
const mostAgain = 6

/** Most looks of the starts of one base, and of all together. */
const mostLooksOfStart = 40
const mostLooks = 150

/** At how many paths the same comparison is followed at once, and how many variants of a request are looked at first. */
const mostPaths = 12
const firstVariants = 2

/** Goes from comparison to comparison. */
export interface Follower {
  /** Follows what is seen from some requests on; `anew` where more names are known than before. */
  follow(starts: Starts, anew?: boolean): Promise<void>
  startsOf(base: Base, isRead: (name: string) => boolean): Starts
  /** Makes values that taught something those that others are tried with. */
  keepTaught(): void
  /** Requests in which a comparison was made to come out otherwise, one of each kind of answer, what chose most first. */
  turned(): readonly HttpRequest[]
  /** Those of another path than what they started from that taught something. */
  reached(): readonly HttpRequest[]
}

/**
 * Looks at requests whose values are marks, sees with what each is compared, and goes on from a request in which one comparison comes
 * out otherwise: what is behind several of them is reached step by step, each from the request that passed the one before.
 */
export function makeFollower(
  known: Knowledge,
  hints: SourceHints,
  look: (request: HttpRequest) => Promise<Looked>,
  hasBudget: () => boolean,
): Follower {
  const branchesOf = brancher(known, hints)
  /** Comparisons by their key, with the routes at which they were followed. */
  const seen = new Map<string, Set<string>>()
  const visited = new Set<string>()
  const kinds = new Set<string>()
  const taught: HttpRequest[] = []
  const formOf = new WeakMap<HttpRequest, NonNullable<Turned['form']>>()
  /** Requests of comparisons that were new: these are looked at in variants too. */
  const isFirst = new WeakSet<HttpRequest>()
  /** Paths with a mark that requests took a choice of. */
  const pathBefore = new WeakMap<HttpRequest, string>()
  /** How marks have to be written, whatever else is chosen. */
  const forms = new Map<string, Replacement>()
  const turned: HttpRequest[] = []
  const reached: HttpRequest[] = []
  let left = mostLooks

  async function follow({ core, more }: Starts, anew = false): Promise<void> {
    if (anew) seen.clear()
    const before = seen.size
    const starts = new Set(core)
    const routes = new Set(core.map(routeOf))
    const stacks: HttpRequest[][] = core.map((start) => [start])
    const later: HttpRequest[] = []
    const coreKinds = new Set<string>()
    let ofStart = mostLooksOfStart
    while (left > 0 && ofStart > 0 && hasBudget()) {
      // One of each in turn: what comes of the first start must not use up what the others need.
      const stack = stacks.find((some) => some.length > 0)
      const next = stack?.pop() ?? later.shift()
      if (next === undefined) {
        // Where no value matters, none matters alone.
        const isIndifferent = seen.size === before && coreKinds.size <= 1
        if (isIndifferent || starts.size > core.length || more.length === 0) return
        for (const one of more) starts.add(one)
        stacks.push(...more.map((one) => [one]))
        ofStart = mostLooksOfStart
        continue
      }
      if (stack !== undefined) stacks.push(...stacks.splice(stacks.indexOf(stack), 1))
      const request = formed(next)
      const key = requestKey(request)
      if (visited.has(key)) continue
      visited.add(key)
      const { fresh, reads, again, answer } = await look(request)
      if (!again) {
        left--
        ofStart--
      }
      const kind = kindOf(request, answer)
      const isOther = !kinds.has(kind)
      kinds.add(kind)
      const isStart = starts.has(next)
      if (core.includes(next)) coreKinds.add(`${request.method} ${answer}`)
      const form = formOf.get(next)
      if (form && (isOther || fresh > 0) && !forms.has(form.mark)) forms.set(form.mark, form.by)
      if (!isStart && isOther) turned.push(request)
      if (!isStart && fresh > 0) {
        taught.push(request)
        if (!routes.has(routeOf(request))) reached.push(request)
        // What is chosen of a path may matter together with something else.
        const from = pathBefore.get(next)
        if (from !== undefined && !from.startsWith(`/${pathMark}`)) reached.push({ ...request, path: from })
      }
      const turns: HttpRequest[] = []
      const others = isFirst.has(next) ? variants(next) : []
      for (const { key: comparison, isChoice, candidates } of branchesOf(request, reads)) {
        for (const { request: made, form: how } of candidates) {
          if (how) formOf.set(made, how)
          if (made.path !== request.path && marksPath(request)) pathBefore.set(made, request.path)
        }
        const all = candidates.slice(0, mostLater).map(({ request: made }) => made)
        const at = seen.get(comparison) ?? new Set()
        const isNew = at.size < mostPaths && !at.has(routeOf(request))
        seen.set(comparison, at.add(routeOf(request)))
        if (isNew) {
          for (const made of all.slice(0, mostFirst)) isFirst.add(made)
          turns.push(...all.slice(0, mostFirst))
          later.push(...all.slice(mostFirst))
        } else if (isStart) turns.push(...all.slice(0, mostAgain))
        else if (isOther || isChoice) later.push(...all.slice(0, mostFirst))
      }
      later.push(...others.slice(firstVariants))
      const own = stack ?? stacks[0]
      own?.push(...[...turns, ...others.slice(0, firstVariants)].toReversed())
    }
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
    follow,
    startsOf: ({ request, names }, isRead) =>
      startsOfBase(known, { request: { ...request, path: markedPath(request.path) }, names }, isRead),
    keepTaught: () => taught.forEach(keep),
    turned: () => turned.toSorted((a, b) => marksIn(a).length - marksIn(b).length),
    reached: () => [...new Map(reached.map((request) => [routeOf(request), request])).values()],
  }
}

const marksPath = ({ path }: HttpRequest) => path.includes(pathMark) || path.includes(lastMark)

const routeOf = ({ method, path }: HttpRequest) => `${method} ${path}`

function kindOf(request: HttpRequest, answer: string): string {
  const names = queryPairs(request.query).map(({ key }) => key)
  return [routeOf(request), names.join(), marksIn(request).length, answer].join(' ')
}
