import { percentDecode, queryPairs, toQuery, type QueryPair } from '../../http/query.ts'
import { shrinkText } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Pairs of names and values, with a name of letters first: other text that holds `=` is no form. */
const form = /^[A-Za-z_][^&=\s]*=[^&=\s]*(?:&[^&=\s]+=[^&=\s]*)*$/

/** Whether a text reads as an urlencoded form, whatever is said of its type. */
export const readsAsForm = (text: string): boolean => text.length <= 2_000 && form.test(text)

/** The form with as few pairs as still show it, the last gone first, and the plainest value in each. */
export async function shrinkForm(text: string, shows: StillShows<string>): Promise<string> {
  let pairs: readonly QueryPair[] = queryPairs(text)
  for (let i = pairs.length - 1; i >= 0 && pairs.length > 1; i--) {
    const fewer = pairs.toSpliced(i, 1)
    if (await shows(toQuery(fewer))) pairs = fewer
  }
  for (const [i, { value = '' }] of pairs.entries()) {
    const withValue = (next: string) => toQuery(pairs.with(i, { ...pairs[i]!, value: encodeURIComponent(next) }))
    const plainer = await shrinkText(percentDecode(value), (next) => shows(withValue(next)))
    if (plainer !== percentDecode(value)) pairs = pairs.with(i, { ...pairs[i]!, value: encodeURIComponent(plainer) })
  }
  return toQuery(pairs)
}
