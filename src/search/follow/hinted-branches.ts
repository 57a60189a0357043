import type { HttpRequest } from '../../http/request.ts'
import { lastMark, pathMark, plainMark } from '../../lambda/observe/marks.ts'
import type { Branch } from './branch.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Looked } from '../known/looker.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { textsFitting } from '../tokens/pattern-samples.ts'
import { namesOf, nameOf } from '../known/read-names.ts'
import { marksIn, replaceMark } from './replace-mark.ts'
import { pathText } from '../request/request-values.ts'
import type { Replacement } from './replacement.ts'
import type { Turned } from './sought.ts'
import type { SourceHints } from '../source/source-hints.ts'
import { namedPlaces, type NamedPlace } from '../source/value-encodings.ts'

/** Before what is seen, after choices that are, and last. */
const [pathRank, comparedRank, lastRank] = [-1, 2, 10]

/** What the source says of the values in a request, for comparisons that no look shows; last where looks show most. */
export function hintedBranches(known: Knowledge, hints: SourceHints) {
  const { compared, segments, roots, pathPatterns, textPatterns } = hints
  /** Names that some look read. */
  const read = new Set<string>()

  return (request: HttpRequest, reads: Looked['reads'], isProbed: boolean): Branch[] => {
    const names = new Set(namesOf(reads))
    for (const name of names) read.add(name)
    const found = [...ofNames(request, names), ...ofSegments(request), ...ofRoots(request)]
    return isProbed ? found.map((branch) => ({ ...branch, isHint: true })) : found
  }

  function ofNames(request: HttpRequest, names: ReadonlySet<string>): Branch[] {
    return marksIn(request).flatMap((mark) => {
      const of = nameOfMark(mark)
      if (of === undefined || !isRead(of.place, nameOf(of.place, of.key), names)) return []
      const values = compared(of.key, of.place).filter((value) => typeof value !== 'object')
      const candidates = () => values.flatMap((value) => withNumber(request, mark, value as Replacement))
      return [
        { key: `compared ${of.place} ${of.key}`, rank: comparedRank, candidates },
        // What runs a pattern by `exec` is not seen.
        ...textPatterns.map((pattern) => ({
          key: `pattern ${pattern} ${of.place} ${of.key}`,
          rank: lastRank,
          candidates: () => turnedTo(textsFitting(pattern).flatMap((value) => replaceMark(request, mark, value) ?? [])),
        })),
      ]
    })
  }

  function ofSegments(request: HttpRequest): Branch[] {
    const paths = () => segments.flatMap((value) => pathWith(request.path, value) ?? [])
    const candidates = () => turnedTo(paths().map((path) => ({ ...request, path })))
    return [{ key: `segment ${request.path}`, rank: pathRank, candidates }]
  }

  function ofRoots(request: HttpRequest): Branch[] {
    if (request.path !== `/${pathMark}/${lastMark}` || request.method !== 'GET') return []
    const candidates = () => turnedTo(roots.flatMap((root) => replaceMark(request, pathMark, root) ?? []))
    return [{ key: 'roots', rank: lastRank, candidates }]
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
}

const turnedTo = (requests: readonly HttpRequest[]): Turned[] => requests.map((request) => ({ request }))

/** A number in range is kept while others are tried. */
function withNumber(request: HttpRequest, mark: string, by: Replacement): Turned[] {
  const made = replaceMark(request, mark, by)
  if (made === undefined) return []
  const isNumber = typeof by === 'number' || /^\d+$/.test(String(by))
  return [{ request: made, put: { mark, by }, isForm: isNumber }]
}
