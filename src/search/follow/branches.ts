import type { HttpRequest } from '../../http/request.ts'
import { routeOf } from '../request/request-key.ts'
import { placeOfName } from '../../lambda/observe/marks.ts'
import type { Branch } from './branch.ts'
import { addCookie, addHeader, addNew, learnBodyKey, type Knowledge } from '../known/knowledge.ts'
import { withoutDigests } from './digests.ts'
import { makeStandIns } from './own-stand-ins.ts'
import { hintedBranches } from './hinted-branches.ts'
import type { Looked } from '../known/looker.ts'
import { nameOf } from '../known/read-names.ts'
import { placeOfMark } from './replace-mark.ts'
import { satisfied, type Satisfied } from './satisfy.ts'
import { isColumn, withColumns } from './tables.ts'
import { capturedTexts } from './marked-groups.ts'
import type { Comparison } from './comparison.ts'
import { comparisonsIn, isEscape, ownComparisons, turned } from './sought.ts'
import type { SourceHints } from '../source/source-hints.ts'
import type { NamedPlace } from '../source/value-encodings.ts'

/** What can be tried after looks. */
export interface Brancher {
  /** Comparison by comparison, the likeliest first, and all that is wanted at once; names that a look saw become known. */
  after(
    request: HttpRequest,
    reads: Looked['reads'],
  ): { readonly branches: readonly Branch[]; readonly satisfied: () => readonly Satisfied[] }
  /** Names of a form that were asked for at a route, as {@link nameOf} has them: what is read of what a handler parses itself. */
  askedOf(request: HttpRequest): ReadonlySet<string>
  /** Whether names are asked for at a route in a copy of a form only: where they are read as JSON, too, more is seen of that. */
  isCopied(request: HttpRequest): boolean
  /** Whether comparisons were seen that no built-in shows: then the source has little to add. */
  isProbed(): boolean
}

const ranks: readonly Comparison['how'][] = [
  'as',
  'among',
  'is',
  'matches',
  'less',
  'starts',
  'asked',
  'ends',
  'long',
  'holds',
]

const noNames: ReadonlySet<string> = new Set()

/** Most names of a list that names were looked for in. */
const mostNames = 12

/** Tells what can be tried after looks, by what they saw, and by what the source says where little is seen. */
export function brancher(known: Knowledge, hints: SourceHints): Brancher {
  const hinted = hintedBranches(known, hints)
  const usual = new Set<string>()
  const standFor = makeStandIns()
  const asked = new Map<string, Set<string>>()
  const readAsJson = new Set<string>()
  let isProbed = false

  function branchOf(request: HttpRequest, comparison: Comparison): Branch {
    const { key, how, mark, wanted } = comparison
    const place = placeOfName(mark)
    if (how === 'asked' || how === 'named')
      for (const name of wanted) {
        learnName(place ?? placeOfMark(request, mark), name)
        if (place === 'form')
          asked.set(routeOf(request), (asked.get(routeOf(request)) ?? new Set()).add(nameOf(place, name)))
      }
    if (how === 'matches') for (const text of wanted.flatMap(capturedTexts)) known.standIns.add(text)
    if (place !== undefined) {
      if (how === 'is') for (const text of wanted) learnName(place, String(JSON.parse(text)))
      if (how === 'among') for (const name of wanted.slice(0, mostNames)) learnName(place, name)
      // cookies.find((cookie) => cookie.startsWith('theme='))
      if (how === 'starts' && place === 'cookies')
        for (const start of wanted) if (start.endsWith('=')) learnName(place, start.slice(0, -1))
      return { key, candidates: () => [], rank: 0 }
    }
    return {
      key,
      candidates: () => [...turned(request, comparison, standFor)],
      rank: ranks.indexOf(how),
      isChoice: how === 'among' || how === 'is',
      isVague:
        how === 'less' ||
        isEscape(comparison) ||
        how === 'long' ||
        (how === 'is' && wanted.every((one) => one.includes(' '))),
    }
  }

  function learnName(place: NamedPlace | undefined, name: string): void {
    if (place === 'body') learnBodyKey(known, [name])
    else if (place === 'headers') addHeader(known, name)
    else if (place === 'cookies') addCookie(known, name)
    else if (place !== undefined) addNew(known[place], name, place === 'query' ? '1' : 'a')
  }

  return {
    after(request, reads) {
      isProbed ||= reads.some(({ path }) => path[0] === 'probed()')
      if (reads.some(({ path }) => path[0] === 'body()' && path.length > 1)) readAsJson.add(routeOf(request))
      const comparisons = ownComparisons(request, comparisonsIn(reads, known.standIns), usual).map((one) =>
        withoutDigests(one, hints.isWritten),
      )
      const isTable = withColumns(request, comparisons) !== undefined
      // All names of a table at once, and none twice; which of them stands first tells nobody anything.
      const isDone = (one: Comparison) =>
        isColumn(request, one) && (isTable || one.wanted.every((name) => isColumn(request, { ...one, mark: name })))
      const seen = comparisons.map((one) =>
        isDone(one) ? { ...branchOf(request, one), candidates: () => [] } : branchOf(request, one),
      )
      const all = [...seen, ...hinted(request, reads, isProbed)]
      return {
        branches: all.toSorted((a, b) => a.rank - b.rank),
        satisfied: () => satisfied(request, comparisons),
      }
    },
    // What GET is asked for is sent as a form by POST.
    askedOf: (request) =>
      asked.get(routeOf(request.method === 'GET' ? { ...request, method: 'POST' } : request)) ?? noNames,
    isCopied: (request) => asked.has(routeOf(request)) && !readAsJson.has(routeOf(request)),
    isProbed: () => isProbed,
  }
}
