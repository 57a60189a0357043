const CHAPTERS = new Map([
  ['08', 'Edible fruit and nuts'],
  ['61', 'Knitted apparel'],
  ['84', 'Machinery'],
  ['85', 'Electrical machinery'],
])
const DUTY = new Map([
  [
    'EU',
    new Map([
      ['08', 8.8],
      ['61', 12],
    ]),
  ],
  [
    'CH',
    new Map([
      ['08', 2],
      ['61', 6],
    ]),
  ],
  ['UK', new Map([['61', 12]])],
])
const PLAIN = /^(\d{2})(\d{2})(\d{2})(\d{2})?$/
const DOTTED = /^(\d{2})(\d{2})\.(\d{2})(?:\.(\d{2,4}))?$/

export const regions = [...DUTY.keys()]
export function parseCode(text) {
  const m = PLAIN.exec(text) ?? DOTTED.exec(text)
  return m && { chapter: m[1], heading: m[1] + m[2], subheading: m[1] + m[2] + m[3], national: m[4] ?? null }
}
export function swissKey(code) {
  // Swiss tariff numbers carry four national digits, the statistical key is the last pair
  const [, , key] = /^(\d{2})(\d{2})$/.exec(code.national) ?? []
  return key
}
export const chapterTitle = (chapter) => CHAPTERS.get(chapter)
export const dutyRate = (region, chapter) => DUTY.get(region).get(chapter) ?? 0
