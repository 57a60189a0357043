import { queryEncode } from '../http/query.ts'

/** Texts that break what reads a learned name. `undefined` leaves the name out. Most revealing first. */
export const nastyTexts: readonly (string | undefined)[] = [
  undefined,
  '',
  '0',
  '-1',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '1e400',
  '9007199254740993',
  '100%',
  '%zz',
  '"\'',
  'caf\u00e9',
  '\u2615\ud83d\ude00',
  '2024-02-30',
  'a,b',
  '__proto__',
  'a'.repeat(300),
]

/** The same texts as a query carries them, and some that only a query can carry. */
export const nastyRaw: readonly (string | undefined)[] = [
  ...nastyTexts.map((text) => (text === undefined ? undefined : queryEncode(text))),
  'a+b',
  '%2525',
  '%26a%3D1',
  '%',
  '%zz',
  '%ff',
]

/** JSON values, as JSON text, that break what reads a learned key. */
export const nastyJson: readonly (string | undefined)[] = [
  undefined,
  'null',
  '""',
  '0',
  '[]',
  '{}',
  '"a"',
  '1',
  'true',
  '-1',
  '1e400',
  '1.5',
  '"0"',
  '"null"',
  '"NaN"',
  '[null]',
  '["a"]',
  '[{}]',
  '{"a":1}',
  '{"length":1}',
  '9007199254740993',
  '123456789012345678901234567890',
  '"100%"',
  '"\\"\'"',
  '"caf\u00e9 \u2615"',
  '"2024-02-30"',
  '"\\ud800"',
  '"__proto__"',
  `"${'a'.repeat(300)}"`,
]

/** What somebody who fills in a form would put under a name, as text. */
export function plausibleText(name: string): string {
  if (/mail/i.test(name)) return 'a@example.com'
  if (/date|time|_at$|[a-z]At$|since|until|^from$|^to$/.test(name)) return '2024-01-31'
  if (/^(is|has|can)[A-Z_]|active|enabled|flag|debug/.test(name)) return 'true'
  if (/id$|ids$|count|limit|page|size|amount|price|total|quantity|qty|age|offset|number|year|^n$/i.test(name))
    return '1'
  if (/url|uri|link|href|redirect/i.test(name)) return 'https://example.com/'
  if (/authorization|token/i.test(name)) return 'Bearer abc123'
  return 'a'
}

/** The same as JSON text. Names in the plural are lists. */
export function plausibleJson(name: string): string {
  if (/(items|list|tags|ids|entries|rows|records|roles|values|users|orders|lines)$/i.test(name)) return '["a"]'
  const text = plausibleText(name)
  return text === '1' || text === 'true' ? text : `"${text}"`
}

/** JSON texts of a learned literal: a string, and the number or word that it looks like. */
export function jsonOf(literal: string): string[] {
  const text = JSON.stringify(literal)
  return /^(-?(0|[1-9]\d*)(\.\d+)?|true|false|null)$/.test(literal) ? [literal, text] : [text]
}
