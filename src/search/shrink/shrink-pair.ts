import { percentDecode, type QueryPair } from '../../http/query.ts'
import { escapesIn, halvesOfQuery, isMalformed, shrinkRaw } from './shrink-raw.ts'
import { shrinkValue } from './shrink-json.ts'
import { firstOf, plainerText, shortestRun } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Longer keys are tried as another one of the same length, in characters. */
const longKey = 16

/** The plainest query pair that still shows it: `a` for a key that does not matter, then the plainest value. `again`: both have been tried. */
export async function shrinkPair(
  { key, value }: QueryPair,
  shows: StillShows<QueryPair>,
  again = false,
): Promise<QueryPair> {
  const name = again ? key : await shrinkKey(key, (other) => shows({ key: other, value }))
  if (value === undefined || value === '') return { key: name, value }
  return { key: name, value: await shrinkRawValue(value, (other) => shows({ key: name, value: other }), again) }
}

async function shrinkKey(key: string, shows: StillShows<string>): Promise<string> {
  if (key === 'a' || (await shows('a'))) return 'a'
  if (isMalformed(key)) return shrinkRaw(key, shows, halvesOfQuery)
  return (key.length > longKey ? await shortestRun(key.length, shows) : undefined) ?? key
}

/** A value as it is sent, which it stays where it was plain already. */
async function shrinkRawValue(raw: string, shows: StillShows<string>, again: boolean): Promise<string> {
  if (await shows('')) return ''
  if (isMalformed(raw)) return shrinkRaw(raw, shows, halvesOfQuery)
  const escapes = escapesIn(raw)
  const escape = await firstOf(escapes, raw, shows)
  if (escapes.includes(escape)) return escape
  const decoded = percentDecode(raw)
  const shrink = again ? plainerText : shrinkValue
  const plainer = await shrink(decoded, (text) => shows(encodeValue(text)))
  return plainer !== decoded || (await shows(encodeValue(plainer))) ? encodeValue(plainer) : raw
}

const encodeValue = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',')
