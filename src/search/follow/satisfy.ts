import type { HttpRequest } from '../../http/request.ts'
import { placeOfName } from '../../lambda/observe/marks.ts'
import type { Comparison } from './comparison.ts'
import type { Put } from './crossing.ts'
import { isEscape, turned } from './sought.ts'
import { withColumns } from './tables.ts'

/** A request in which marks are as they are wanted, and what took their places. */
export interface Satisfied {
  readonly request: HttpRequest
  readonly puts: readonly Put[]
}

/** What says most of the value that is wanted, most first. What only bounds a value may as well be what keeps it out. */
const order: readonly Comparison['how'][] = ['as', 'matches', 'among', 'is']

/**
 * The request with all marks at once as they are wanted, as far as a look showed it: what checks all of it may let it pass. And another,
 * in which what is chosen of the same is not the same: one may be refused where it is.
 */
export function satisfied(request: HttpRequest, comparisons: readonly Comparison[]): Satisfied[] {
  const table = withColumns(request, comparisons)
  if (table !== undefined) return [{ request: table, puts: [] }]
  const all = comparisons.filter(isWanted).toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how))
  const [same, different] = [put(request, all, false), put(request, all, true)]
  if (same.request === request) return []
  const both = different.isDifferent ? [same, different] : [same]
  return both.map(({ request: made, puts }) => ({ request: made, puts }))
}

function put(
  request: HttpRequest,
  all: readonly Comparison[],
  isEachItsOwn: boolean,
): Satisfied & { readonly isDifferent: boolean } {
  const done = new Set<string>()
  const chosen = new Map<string, number>()
  const puts: Put[] = []
  let made = request
  let isDifferent = false
  for (const comparison of all) {
    const { mark, wanted } = comparison
    if (done.has(mark)) continue
    const candidates = [...turned(made, comparison)]
    if (candidates.length === 0) continue
    const times = chosen.get(wanted.join()) ?? 0
    chosen.set(wanted.join(), times + 1)
    const at = isEachItsOwn ? times % candidates.length : 0
    isDifferent ||= at > 0
    done.add(mark)
    const { request: next, put } = candidates[at]!
    made = next
    if (put !== undefined) puts.push(put)
  }
  return { request: made, puts, isDifferent }
}

/** Nothing is what values are held against to keep it out, and names that are learned stand beside others. */
const isWanted = (comparison: Comparison) => {
  const { how, wanted, mark } = comparison
  if (!order.includes(how) || isEscape(comparison) || placeOfName(mark) !== undefined) return false
  return how !== 'is' || !wanted.every((one) => /^(?:null|false|"")$/.test(one))
}
