import { fewest } from './fewest.ts'
import { fewestAlike, isLong } from './fewest-alike.ts'
import { toQuery } from '../../http/query.ts'
import type { RequestParts } from '../request/request-parts.ts'
import { shortestRun } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

type ListName = 'query' | 'headers' | 'cookies'

/** What takes the place of the items of a long list, where only their number counts; front ends drop headers without a value. */
const plainItems: { readonly [Name in ListName]: readonly ((i: number) => RequestParts[Name][number])[] } = {
  query: [() => ({ key: 'a', value: '' }), (i) => ({ key: `a${i}`, value: '' })],
  headers: [(i) => [`a${i}`, ''], (i) => [`a${i}`, '0']],
  cookies: [(i) => `a${i}=`],
}

/** Longer queries are tried as one pair, in characters. */
const longQuery = 64

/** Lists that are still longer than this are as short as they get: each item is needed, or only their number. */
const few = 3

/** Fewer query pairs, header lines and cookies: one alone, then halves and single ones left out. */
export async function shrinkLists(parts: RequestParts, shows: StillShows<RequestParts>): Promise<RequestParts> {
  const run = await shrinkQueryAtOnce(parts, shows)
  let current = run ?? parts
  for (const name of ['query', 'headers', 'cookies'] as const) {
    const put = (some: readonly unknown[]): RequestParts => ({ ...current, [name]: some })
    const alike = async (list: readonly unknown[]) => {
      for (const make of plainItems[name]) {
        const plain = await fewestAlike<unknown>(list.length, make, (some) => shows(put(some)))
        if (plain !== undefined) return plain
      }
      return undefined
    }
    const list: readonly unknown[] = current[name]
    if (list.length < 2) continue
    const plain = isLong(list) ? await alike(list) : undefined
    const fewer = plain ?? (await fewest(list, (some) => shows(put(some))))
    current = put(plain === undefined && fewer.length > few ? ((await alike(fewer)) ?? fewer) : fewer)
  }
  return joinPairs(current, shows)
}

/** A long query as one pair of the same length. */
async function shrinkQueryAtOnce(
  parts: RequestParts,
  shows: StillShows<RequestParts>,
): Promise<RequestParts | undefined> {
  const length = toQuery(parts.query).length - 'a='.length
  if (parts.query.length < 2 || length <= longQuery) return undefined
  const put = (value: string): RequestParts => ({ ...parts, query: [{ key: 'a', value }] })
  const run = await shortestRun(length, (text) => shows(put(text)))
  return run === undefined ? undefined : put(run)
}

/** A key given twice as one list: `ids=1&ids=2` as `ids=1,2`, which some front ends make of it; or called `a` each time. */
async function joinPairs(parts: RequestParts, shows: StillShows<RequestParts>): Promise<RequestParts> {
  const { query } = parts
  const [first, second] = query
  if (query.length < 2 || query.some(({ key }) => key !== first!.key)) return parts
  const joined = { ...parts, query: [{ key: first!.key, value: `${first!.value ?? ''},${second!.value ?? ''}` }] }
  if (query.length === 2 && (await shows(joined))) return joined
  if (first!.key === 'a') return parts
  const renamed = { ...parts, query: query.map(({ value }) => ({ key: 'a', value })) }
  return (await shows(renamed)) ? renamed : parts
}
