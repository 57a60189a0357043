import { formDecode, queryEncode, queryPairs, toQuery, type QueryPair } from '../../http/query.ts'
import { shrinkText } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Pairs of names and values, with a name of letters first: other text that holds `=` is no form. */
const form = /^[A-Za-z_][^&=\s]*=[^&=\s]*(?:&[^&=\s]+=[^&=\s]*)*$/

/** Most pairs that are dropped one by one: text with more is shrunk as any other. */
const mostPairs = 24

/** Whether a text reads as an urlencoded form, whatever is said of its type. */
export const readsAsForm = (text: string): boolean =>
  text.length <= 2_000 && form.test(text) && text.split('&').length <= mostPairs

/** The form with as few pairs as still show it, the last gone first, and the plainest value in each. */
export async function shrinkForm(text: string, shows: StillShows<string>): Promise<string> {
  let pairs: readonly QueryPair[] = queryPairs(text)
  for (let i = pairs.length - 1; i >= 0 && pairs.length > 1; i--) {
    const fewer = pairs.toSpliced(i, 1)
    if (await shows(toQuery(fewer))) pairs = fewer
  }
  for (const [i, pair] of pairs.entries()) {
    const { value = '' } = pair
    const encoded = value.includes('+') ? queryEncode : value.includes('%') ? escaped : written
    const withValue = (next: string) => pairs.with(i, { ...pair, value: encoded(next) })
    const told = formDecode(value)
    const plainer = await shrinkText(told, (next) => shows(toQuery(withValue(next))))
    if (plainer !== told) pairs = withValue(plainer)
  }
  return toQuery(pairs)
}

const escaped = (text: string) => encodeURIComponent(text.toWellFormed())

/** As people write it, where the form has no escapes: with those only that it would be read otherwise without. */
const written = (text: string) => text.toWellFormed().replace(/[%&=+#\s]|[^\x21-\x7e]+/gu, encodeURIComponent)
