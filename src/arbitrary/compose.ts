import type * as fc from 'fast-check'
import type { HeaderLine } from '../http/headers.ts'
import { plainBody, randomJsonBody, type Body } from './bodies.ts'
import { addPair, setHeader, type Draft } from './draft.ts'
import { chance, pick } from './drawn.ts'
import { plainLines } from './header-lines.ts'
import { takesBody } from './method.ts'
import { plainSegments, randomSegment } from './path-segment.ts'
import { mostPathBytes, segmentCount, within, type Plan } from './plan.ts'
import { reshape, type Pools } from './pools.ts'
import { plainPairs } from './query-text.ts'
import type { Template } from './template.ts'

const plainQuery = plainPairs.map(([key, values]) => values.map((value) => `${key}=${value}`))

/** A realistic request on a template: what a client of the API would send. */
export function plainDraft(random: fc.Random, template: Template): Draft {
  const draft: Draft = {
    template,
    method: pick(random, template.weighted),
    path: drawPath(random, template, undefined),
    query: '',
    headers: drawLines(random),
    body: null,
    binary: false,
  }
  // one draw for the number of pairs: none in six of ten
  for (let left = random.nextInt(0, 9) - 6; left > 0; left--) addPair(draft, pick(random, pick(random, plainQuery)))
  if (takesBody(draft.method) && chance(random, 92)) setBody(draft, plainBody(random))
  return draft
}

/** Up to four lines of different names, all in one casing: an HTTP/2 client's or an HTTP/1.1 client's. */
function drawLines(random: fc.Random): HeaderLine[] {
  const lines: HeaderLine[] = []
  const table = plainLines[random.nextInt(0, 3) === 0 ? 1 : 0]!
  let at = random.nextInt(0, table.length - 1)
  for (let left = random.nextInt(0, 4); left > 0; left--) {
    lines.push(pick(random, table[at]!))
    at = (at + 4) % table.length // 13 names, so that four steps never meet one twice
  }
  return lines
}

/** A path of the template; `odd` stands in the place of one parameter, drawn among them. */
function drawPath(random: fc.Random, { slots, greedy }: Template, odd: string | undefined): string {
  let path = ''
  let spare = odd
  for (const slot of slots) {
    if (typeof slot === 'string') path += `/${slot}`
    else {
      const most = Math.min(greedy.max, greedy.min + 3)
      for (let left = slot.greedy ? random.nextInt(greedy.min, most) : 1; left > 0; left--) {
        const here = spare !== undefined && (left === 1 || random.nextInt(0, 1) === 0)
        path += `/${here ? spare : pick(random, plainSegments)}`
        if (here) spare = undefined
      }
    }
  }
  return path === '' ? '/' : path
}

/** Gives a request a body and the content type that goes with it. */
function setBody(draft: Draft, body: Body): void {
  setHeader(draft, 'content-type', body.contentType)
  draft.body = body.bytes
  draft.binary = body.binary === true
}

/** Makes one dimension of a request odd. */
export function makeOdd(random: fc.Random, draft: Draft, plan: Plan, pools: Pools): void {
  const dimension = random.nextInt(0, 11)
  if (dimension <= 2) oddPath(random, draft, plan, pools)
  else if (dimension <= 5) oddQuery(random, draft, pools)
  else if (dimension <= 8) oddHeader(random, draft, pools)
  else if (dimension <= 10) oddBody(random, draft, pools)
  else oddMethod(random, draft, pools)
}

/** Another path of the template, odd in one place or as a whole. */
export function oddPath(random: fc.Random, draft: Draft, plan: Plan, { segments, pathShapes }: Pools): void {
  const shaped = pathShapes.length > 0 && random.nextInt(0, 3) === 0
  const path = shaped
    ? reshape(draft.path, pick(random, pathShapes))
    : drawPath(random, draft.template, random.nextInt(0, 3) === 0 ? randomSegment(random) : pick(random, segments))
  // `//` and `..` may leave the routes, which the front end would answer itself
  if (
    path.length <= mostPathBytes &&
    within(plan.pathSegments, segmentCount(path)) &&
    plan.table.match(draft.method, path) !== undefined
  )
    draft.path = path
}

/** An odd pair, alone or added, or an odd query. */
export function oddQuery(random: fc.Random, draft: Draft, { queries, pairs }: Pools): void {
  if (random.nextInt(0, 2) === 0) {
    draft.query = pick(random, queries)
    return
  }
  const odd = pick(random, pairs)
  const pair = odd.startsWith('=') ? `${pick(random, plainPairs)[0]}${odd}` : `${odd}=1`
  if (random.nextInt(0, 1) === 0) draft.query = pair
  else addPair(draft, pair)
}

/** Odd lines in the place of those of that name. */
export function oddHeader(random: fc.Random, draft: Draft, { lines }: Pools): void {
  const group = pick(random, lines)
  if (draft.binary && isContentType(group[0]![0])) return
  setHeader(draft, group[0]![0], undefined)
  for (const line of group) draft.headers.push(line)
}

function isContentType(name: string): boolean {
  return name === 'content-type' || name === 'Content-Type'
}

/** An odd body with its type, on a method that takes one. */
export function oddBody(random: fc.Random, draft: Draft, { bodies }: Pools): void {
  const { bodyMethods } = draft.template
  if (bodyMethods.length === 0) return
  if (!takesBody(draft.method)) draft.method = pick(random, bodyMethods)
  setBody(draft, random.nextInt(0, 4) === 0 ? randomJsonBody(random) : pick(random, bodies))
}

function oddMethod(random: fc.Random, draft: Draft, { wrongBodyMethods }: Pools): void {
  const method = pick(random, draft.template.methods)
  draft.method = method
  if (takesBody(method)) return
  const bodied = wrongBodyMethods.includes(method) && random.nextInt(0, 1) === 0
  if (bodied) setBody(draft, plainBody(random))
  else {
    setHeader(draft, 'content-type', undefined)
    draft.body = null
  }
}
