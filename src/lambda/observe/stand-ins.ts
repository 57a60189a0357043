import { carriesMark, markOfNumber } from './mark-numbers.ts'
import { markStart, showsMark } from './marks.ts'

/** Texts of one request that stand for its values as marks do, where no mark is let through. No set: those are observed. */
export type StandIns = Readonly<Record<string, true>>

export function standInsOf(texts: readonly string[]): StandIns {
  return Object.assign(Object.create(null) as object, Object.fromEntries(texts.map((text) => [text, true as const])))
}

/** Whether a text that a handler has tells of a value of the request. */
export const tellsOfValue = (text: string, standIns: StandIns): boolean =>
  standIns[text] === true || text.toLowerCase() === markStart || showsMark(text)

/** What a number goes by that stands for a value, or is what such a text reads as: `#37`, or the text `9177`. */
export const standInOfNumber = (value: number, standIns: StandIns): string | undefined =>
  markOfNumber(value) ?? (value >= 100 && standIns[`${value}`] === true ? `${value}` : undefined)

/** The text that stands for a value and, read as a date, is that time. Without patterns: their use is observed. */
export const standInOfTime = (ms: number, standIns: StandIns): string | undefined =>
  Object.keys(standIns).find((text) => text[4] === '-' && Date.parse(text) === ms)

/** Texts in an event, as JSON, that stand for values. */
export const standInsIn = (event: string, standIns: StandIns): string[] =>
  Object.keys(standIns).filter((text) => event.includes(text))

/** Whether an event, as JSON, carries what tells of a value. */
export const carriesValue = (event: string, standIns: StandIns): boolean =>
  carriesMark(event) || standInsIn(event, standIns).length > 0
