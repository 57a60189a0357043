import type { HttpRequest } from '../http/request.ts'
import { turned, type Comparison } from './sought.ts'

/** What says most of the value that is wanted, most first. What only bounds a value may as well be what keeps it out. */
const order: readonly Comparison['how'][] = ['as', 'matches', 'among', 'is']

/** The request with all marks at once as they are wanted, as far as a look showed it: what checks all of it may let it pass. */
export function satisfied(request: HttpRequest, comparisons: readonly Comparison[]): HttpRequest | undefined {
  const done = new Set<string>()
  let made: HttpRequest | undefined
  const all = comparisons.filter(isWanted).toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how))
  for (const comparison of all) {
    const { mark } = comparison
    if (done.has(mark)) continue
    const [first] = turned(made ?? request, comparison)
    if (first === undefined) continue
    done.add(mark)
    made = first.request
  }
  return made
}

/** Nothing is what values are held against to keep it out. */
const isWanted = ({ how, wanted }: Comparison) =>
  order.includes(how) && (how !== 'is' || !wanted.every((one) => /^(?:null|false|"")$/.test(one)))
