/**
 * Texts that say by themselves where they were sent, so that their use is known however they got there. Where decoding can be
 * left out, as of cookies, a letter is escaped: what comes out of it tells whether it was decoded.
 */
const mark = 'q(?:z|%7A)([a-z]{2})'
const whole = new RegExp(`^${mark}$`)
const sent = new RegExp(mark)
const allSent = new RegExp(mark, 'g')
const shown = new RegExp(mark, 'i')
const allShown = new RegExp(mark, 'gi')

/** The `i`th of 676 marks. */
export const markOf = (i: number): string => `qz${letter(Math.floor(i / 26))}${letter(i)}`

const letter = (i: number) => String.fromCharCode(97 + (i % 26))

/** What the first letters of any mark are: the language of a tag, the kind of an id. */
export const markStart = 'qz'

/** How many marks are for what has a name; the others follow. */
export const namedMarks = 652

const unnamed = (i: number) => markOf(namedMarks + i)

/** Marks of what has no name: segments of a path, names and values of a body of another kind, what follows a separator. */
export const [pathMark, lastMark, keyMark, valueMark, moreMark, typeMark, tailMark, deepMark] = [
  0, 1, 2, 3, 4, 5, 12, 13,
].map(unnamed) as [string, string, string, string, string, string, string, string]

/** Marks of what a pattern takes out of a text. */
export const groupMarks: readonly string[] = Array.from({ length: 8 }, (_, i) => unnamed(14 + i))

/** Marks of a name that nobody knows, and of its value, by where they are sent. */
export const nameMarks = {
  query: { name: unnamed(6), value: unnamed(7) },
  headers: { name: unnamed(8), value: unnamed(9) },
  cookies: { name: unnamed(10), value: unnamed(11) },
  form: { name: unnamed(22), value: unnamed(23) },
} as const

/** Where what carries such a mark was sent. */
export const placeOfName = (mark: string): keyof typeof nameMarks | undefined =>
  (['query', 'headers', 'cookies', 'form'] as const).find(
    (place) => nameMarks[place].name === mark || nameMarks[place].value === mark,
  )

export const escapedMark = (text: string): string => text.replace('z', '%7A')

export const plainMark = (text: string): string => text.replace('%7A', 'z')

// `exec`, as everything else that looks into texts is observed.

/** Whether a text is a mark. */
export const isMark = (text: string): boolean => text.length < 7 && whole.exec(text) !== null

/** Whether a mark stands in a text as it was sent. */
export const hasMark = (text: string): boolean => sent.exec(text) !== null

/** Whether a mark shows in a text that a handler made, in whatever case. */
export const showsMark = (text: string): boolean => shown.exec(text) !== null

/** The first mark that shows in a text, and what is around it. */
export function firstMarkIn(
  text: string,
): { readonly mark: string; readonly before: string; readonly after: string } | undefined {
  const found = shown.exec(text)
  if (found === null) return undefined
  const end = found.index + found[0].length
  return { mark: `qz${found[1]!.toLowerCase()}`, before: text.slice(0, found.index), after: text.slice(end) }
}

/** The marks in a text as it was sent, each once. */
export const marksOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(allSent), ([, letters]) => `qz${letters}`)),
]

/** The marks in a text with what stands before each in its value: `order:qzab` goes elsewhere than `with:qzab`. */
export function ledMarksIn(text: string): string[] {
  const found: string[] = []
  let from = 0
  for (const { index, 0: one } of text.matchAll(allShown)) {
    const [lead = ''] = endOfValue.exec(text.slice(Math.max(from, index - longestLead), index)) ?? []
    if (lead === '') continue
    found.push(lead + one)
    from = index + one.length
  }
  return found
}

/** How many characters of what stands before a mark tell it from others, and those of them that are in its value. */
const longestLead = 60
const endOfValue = /[^"&]*$/

/** A text with another for each mark that shows in it. */
export const withoutMarks = (text: string, by: string): string => text.replaceAll(allShown, () => by)

/** Whether a name that nobody knows was sent. */
export const nameMarkIn = (text: string): boolean =>
  marksOf(text.toLowerCase()).some((one) => placeOfName(one) !== undefined)
