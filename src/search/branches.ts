import type { HttpRequest } from '../http/request.ts'
import { lastMark, pathMark, plainMark } from '../lambda/marks.ts'
import { addCookie, addHeader, addNew, learnBodyKey, type Knowledge } from './knowledge.ts'
import type { Looked } from './looker.ts'
import { fits } from './pattern-cost.ts'
import { textsFitting } from './pattern-samples.ts'
import { namesOf, nameOf } from './read-names.ts'
import { marksIn, pathText, placeOfMark, replaceMark, type Replacement } from './replace-mark.ts'
import { comparisonsIn, ownComparisons, turned, type Comparison, type Turned } from './sought.ts'
import type { SourceHints } from './source-hints.ts'
import { namedPlaces, type NamedPlace } from './value-encodings.ts'

/** One comparison that a look saw, or that the source shows, and the requests in which it comes out otherwise. */
export interface Branch {
  /** The same for the same comparison, whatever request it was seen with. */
  readonly key: string
  /** What it was compared with is a choice: each of it may lead elsewhere. */
  readonly isChoice: boolean
  readonly candidates: readonly Turned[]
}

/** How much a comparison says of what is wanted, most first. */
const ranks: readonly Comparison['how'][] = ['among', 'matches', 'starts', 'asked', 'ends', 'holds']
const [pathRank, comparedRank, lastRank] = [-1, 1, ranks.length]

/** Tells what can be tried after a look, the likeliest first; adds the names that it sees to what is known. */
export function brancher(known: Knowledge, hints: SourceHints) {
  const { compared, segments, roots, pathPatterns, textPatterns } = hints
  /** Names that some look read. */
  const read = new Set<string>()

  return (request: HttpRequest, reads: Looked['reads']): Branch[] => {
    const found: (Branch & { readonly rank: number })[] = []
    for (const comparison of ownComparisons(request, comparisonsIn(reads))) {
      const { key, how, mark, wanted } = comparison
      if (how === 'asked') for (const name of wanted) learnName(request, mark, name)
      const candidates = [...turned(request, comparison)]
      found.push({ key, rank: ranks.indexOf(how), isChoice: how === 'among', candidates })
    }
    const names = new Set(namesOf(reads))
    for (const name of names) read.add(name)
    for (const mark of marksIn(request)) {
      const of = nameOfMark(mark)
      if (of === undefined || !isRead(of.place, nameOf(of.place, of.key), names)) continue
      const values = compared(of.key, of.place).filter((value) => typeof value !== 'object')
      const candidates = values.flatMap((value) => withNumber(request, mark, value as Replacement))
      found.push({ key: `compared ${of.place} ${of.key}`, rank: comparedRank, isChoice: false, candidates })
      // What runs a pattern by `exec` is not seen.
      for (const pattern of textPatterns) {
        const made = textsFitting(pattern).flatMap((value) => replaceMark(request, mark, value) ?? [])
        const key = `pattern ${pattern} ${of.place} ${of.key}`
        found.push({ key, rank: lastRank, isChoice: false, candidates: made.map((one) => ({ request: one })) })
      }
    }
    const paths = segments.flatMap((value) => pathWith(request.path, value) ?? [])
    const other = paths.map((path) => ({ request: { ...request, path } }))
    found.push({ key: `segment ${request.path}`, rank: pathRank, isChoice: false, candidates: other })
    if (request.path === `/${pathMark}/${lastMark}` && request.method === 'GET') {
      const candidates = roots.flatMap((root) => replaceMark(request, pathMark, root) ?? [])
      found.push({
        key: 'roots',
        rank: lastRank,
        isChoice: false,
        candidates: candidates.map((one) => ({ request: one })),
      })
    }
    return found.filter(({ candidates }) => candidates.length > 0).toSorted((a, b) => a.rank - b.rank)
  }

  /** What is read of a copy of a query shows nowhere, nor which cookies are. */
  function isRead(place: NamedPlace, name: string, now: ReadonlySet<string>): boolean {
    return place === 'cookies' || now.has(name) || (place === 'query' && !read.has(name))
  }

  /** The path with a value where anything may stand: for a mark, or as the last segment of what fits a pattern of the source. */
  function pathWith(path: string, value: string): string | undefined {
    if (path.startsWith(`/${pathMark}`)) return undefined
    const mark = [lastMark, pathMark].find((one) => path.includes(one))
    if (mark !== undefined) return path.replace(mark, () => pathText(value))
    const pattern = pathPatterns.find((one) => fits(one, path))
    const made = path.slice(0, path.lastIndexOf('/') + 1) + pathText(value)
    return pattern !== undefined && fits(pattern, made) ? made : undefined
  }

  function nameOfMark(mark: string): { place: NamedPlace; key: string } | undefined {
    for (const place of namedPlaces)
      for (const key of known[place].keys()) {
        const slot = known.encodings.byName.get(`${place} ${key}`)
        if (slot !== undefined && plainMark(slot.mark) === mark) return { place, key }
      }
    return undefined
  }

  function learnName(request: HttpRequest, mark: string, name: string): void {
    const place = placeOfMark(request, mark)
    if (place === 'body') learnBodyKey(known, [name])
    else if (place === 'headers') addHeader(known, name)
    else if (place === 'cookies') addCookie(known, name)
    else if (place !== undefined) addNew(known[place], name, place === 'query' ? '1' : 'a')
  }
}

/** A number in range is kept while others are tried. */
function withNumber(request: HttpRequest, mark: string, by: Replacement): Turned[] {
  const made = replaceMark(request, mark, by)
  if (made === undefined) return []
  const isNumber = typeof by === 'number' || /^\d+$/.test(String(by))
  return [{ request: made, ...(isNumber && { form: { mark, by } }) }]
}
