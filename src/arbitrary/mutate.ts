import type * as fc from 'fast-check'
import { utf8 } from '../http/body.ts'
import { queryEncode } from '../http/query.ts'
import { addPair, setHeader, type Draft } from './draft.ts'
import { chance, pick, pickEarly } from './drawn.ts'
import { titleCase } from './header-lines.ts'
import { writeJson } from './json-shape.ts'
import type { Learned, LearnedName } from './learned.ts'
import { takesBody } from './method.ts'
import { mostPathBytes } from './plan.ts'

type Place = 'query' | 'headers' | 'cookies' | 'body' | 'segments'

/** The places that a dictionary knows something about, each as often as it is worth trying. */
export function placesOf(learned: Learned): readonly (Place | 'paths')[] {
  const shares: readonly (readonly [Place | 'paths', number, number])[] = [
    ['query', learned.query.length, 3],
    ['headers', learned.headers.length, 2],
    ['cookies', learned.cookies.length, 1],
    ['body', learned.leaves.length, 4],
    ['segments', learned.segments.learned.length, 2],
    ['paths', learned.paths.length, 1],
  ]
  return shares.flatMap(([place, known, share]) => (known === 0 ? [] : Array.from({ length: share }, () => place)))
}

/**
 * Mixes learned names into a request: one name with one value in three of ten, else all names of some places at once,
 * mostly with what usually stands there, so that only one of them is odd.
 */
export function mutate(random: fc.Random, draft: Draft, learned: Learned, places: readonly (Place | 'paths')[]): void {
  const first = pick(random, places)
  const few = chance(random, 30)
  // a literal path leaves the template behind, so that it comes last
  let path = first === 'paths'
  if (first !== 'paths') put(random, draft, learned, first, few)
  let seen: Place | 'paths' = first
  for (let left = few ? 0 : random.nextInt(0, 2); left > 0; left--) {
    const next = pick(random, places)
    if (next === 'paths') path = true
    else if (next !== seen) put(random, draft, learned, next, false)
    seen = next
  }
  if (path) putPath(random, draft, learned)
}

function put(random: fc.Random, draft: Draft, learned: Learned, place: Place, few: boolean): void {
  switch (place) {
    case 'query':
      draft.query = ''
      return putNames(random, learned.query, few, (name, value) => addPair(draft, `${name}=${value}`))
    case 'headers':
      return putNames(random, learned.headers, few, (name, value) => {
        if (!draft.binary || name !== 'content-type') setHeader(draft, casingOf(random, name), value)
      })
    case 'cookies': {
      let cookie = ''
      putNames(random, learned.cookies, few, (name, value) => {
        cookie += cookie === '' ? `${name}=${value}` : `; ${name}=${value}`
      })
      return setHeader(draft, 'cookie', cookie === '' ? undefined : cookie)
    }
    case 'body':
      return putBody(random, draft, learned)
    case 'segments':
      return putSegment(random, draft, learned)
  }
}

/** Names as HTTP/2 clients write them, or as HTTP/1.1 clients do, which some front ends keep. */
function casingOf(random: fc.Random, name: string): string {
  const roll = random.nextInt(0, 9)
  return roll < 6 ? name : roll < 9 ? titleCase(name) : name.toUpperCase()
}

function putPath(random: fc.Random, draft: Draft, { paths }: Learned): void {
  const { path, methods } = pick(random, paths)
  draft.path = path
  if (methods.includes(draft.method)) return
  draft.method = pick(random, methods)
  if (takesBody(draft.method)) return
  draft.body = null
  setHeader(draft, 'content-type', undefined)
}

/** Writes one name, or nearly all of them with at most one odd value among them. */
function putNames(
  random: fc.Random,
  names: readonly LearnedName[],
  few: boolean,
  write: (name: string, value: string) => void,
): void {
  const odd = few || chance(random, 60) ? random.nextInt(0, names.length - 1) : -1
  // long lists are cut to a window, so that a request stays cheap and deliverable
  const start = names.length > mostNames ? random.nextInt(0, names.length - mostNames) : 0
  const end = Math.min(names.length, start + mostNames)
  for (let i = few ? odd : start; i < (few ? odd + 1 : end); i++) {
    const value = valueFor(random, names[i]!, i === odd)
    if (value !== undefined) write(names[i]!.name, value)
  }
}

const mostNames = 16

function valueFor(random: fc.Random, { plausible, learned, nasty }: LearnedName, odd: boolean): string | undefined {
  const roll = random.nextInt(0, 9)
  if (odd) return roll < 3 && learned.length > 0 ? pick(random, learned) : pickEarly(random, nasty)
  if (roll === 0) return undefined
  return roll < 6 && learned.length > 0 ? pick(random, learned) : plausible
}

/** A JSON document of all learned keys, or now and then a form of those at the top. */
function putBody(random: fc.Random, draft: Draft, { json, leaves }: Learned): void {
  const { bodyMethods } = draft.template
  if (bodyMethods.length === 0) return
  if (!takesBody(draft.method)) draft.method = pick(random, bodyMethods)
  const odd = chance(random, 70) ? random.nextInt(0, leaves.length - 1) : -1
  draft.binary = false
  if (random.nextInt(0, 9) === 0) {
    setHeader(draft, 'content-type', 'application/x-www-form-urlencoded')
    let text = ''
    for (let i = 0; i < leaves.length; i++) {
      const value = valueFor(random, leaves[i]!, i === odd)
      if (value !== undefined)
        text += `&${queryEncode(leaves[i]!.name)}=${encodeURIComponent(value.replace(/^"|"$/g, ''))}`
    }
    draft.body = utf8(text.slice(1))
    return
  }
  setHeader(draft, 'content-type', 'application/json')
  draft.body = utf8(writeJson(json, (leaf) => valueFor(random, leaves[leaf]!, leaf === odd)))
}

/** Learned or nasty text in the place of one parameter of the route. */
function putSegment(random: fc.Random, draft: Draft, { segments }: Learned): void {
  const { slots } = draft.template
  const at = slots.findLastIndex((slot) => typeof slot === 'object')
  if (at < 0) return
  const parts = draft.path.split('/')
  // leading slashes or dot segments moved the parameters: leave such a path alone
  if (parts[1] === '' || parts.length <= at + 1) return
  const list = random.nextInt(0, 9) < 6 && segments.learned.length > 0 ? segments.learned : segments.nasty
  parts[at + 1] = pick(random, list)
  const path = parts.join('/')
  if (path.length <= mostPathBytes) draft.path = path
}
