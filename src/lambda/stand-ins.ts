import { carriesMark } from './mark-numbers.ts'
import { markStart, showsMark } from './marks.ts'

/** Texts of the request at hand that stand for its values as marks do, where no mark is let through. No set: those are observed. */
let standing: Readonly<Record<string, true>> = noTexts()

/** Says which texts stand for values, until others are said to. */
export function setStandIns(texts: readonly string[]): void {
  standing = Object.assign(noTexts(), Object.fromEntries(texts.map((text) => [text, true as const])))
}

function noTexts(): Record<string, true> {
  return Object.create(null) as Record<string, true>
}

/** Whether a text that a handler has tells of a value of the request. */
export const tellsOfValue = (text: string): boolean =>
  standing[text] === true || text.toLowerCase() === markStart || showsMark(text)

/** The text that stands for a value and, read as a date, is that time. Without patterns: their use is observed. */
export const standInOfTime = (ms: number): string | undefined =>
  Object.keys(standing).find((text) => text[4] === '-' && Date.parse(text) === ms)

/** Texts in an event, as JSON, that stand for values. */
export const standInsIn = (event: string): string[] => Object.keys(standing).filter((text) => event.includes(text))

/** Whether an event, as JSON, carries what tells of a value. */
export const carriesValue = (event: string): boolean => carriesMark(event) || standInsIn(event).length > 0
