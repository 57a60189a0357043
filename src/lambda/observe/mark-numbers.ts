import { showsMark } from './marks.ts'

/** Numbers that stand for a value of a request where a mark would be refused for being a text: few handlers name them. */
const markNumbers = [23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]

const written = new RegExp(`(?:["/:,=\\\\[]|\\\\n)(?:${markNumbers.join('|')})(?:["/&,}\\\\]]|$)`)

/** The number in place of a mark. */
export const numberOfMark = (mark: string): number =>
  markNumbers[(mark.charCodeAt(2) * 26 + mark.charCodeAt(3)) % markNumbers.length]!

const alone = new RegExp(`(?<![\\w.-])(?:${markNumbers.join('|')})(?![\\w.-])`, 'g')

/** How many numbers that stand for values a text holds. */
export const countMarkNumbers = (text: string): number => text.match(alone)?.length ?? 0

/** What a number that stands for a value goes by: `#37`. */
export const markOfNumber = (value: number): string | undefined =>
  markNumbers.includes(value) ? `#${value}` : undefined

/** The number that goes by such a name. */
export const numberOfName = (name: string): number | undefined =>
  /^#\d\d$/.test(name) ? Number(name.slice(1)) : undefined

/** Whether an event, as JSON, carries a mark or a number that stands for one. */
export const carriesMark = (event: string): boolean => showsMark(event) || written.test(event)
