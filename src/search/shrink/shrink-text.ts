import { isPhrase, shrinkPhrase } from './shrink-phrase.ts'
import { shrinkTokens } from './shrink-token.ts'
import type { StillShows } from './still-shows.ts'

/** Tries values in order and returns the first that still shows the finding; stops at the current one. */
export async function firstOf<T>(values: readonly T[], current: T, shows: StillShows<T>): Promise<T> {
  for (const value of values) {
    if (Object.is(value, current)) return current
    if (await shows(value)) return value
  }
  return current
}

/** The smallest number at or above `low` that still shows it, if showing is monotonic; at most about 2 log2 calls. */
export async function smallestNumber(low: number, high: number, shows: StillShows<number>): Promise<number> {
  // What was found by a literal, or stretched to a limit, stands at its edge already.
  if (high <= low || !(await shows(high - 1))) return high
  let not = low - 1
  let yes = high - 1
  while (yes - not > 1) {
    const middle =
      yes > 8 * Math.max(not, 1) ? Math.floor(Math.sqrt(Math.max(not, 1) * yes)) : Math.floor((not + yes) / 2)
    const next = Math.min(Math.max(middle, not + 1), yes - 1)
    if (await shows(next)) yes = next
    else not = next
  }
  return yes
}

/** The shortest run of a character that still shows it; undefined where one of this length does not: what it says matters. */
export async function shortestRun(
  length: number,
  shows: StillShows<string>,
  character = 'a',
): Promise<string | undefined> {
  if (!(await shows(character.repeat(length)))) return undefined
  if (await shows(character)) return character
  return character.repeat(await smallestNumber(2, length, (size) => shows(character.repeat(size))))
}

/** Numbers that are tried in the place of one too large to be approached step by step. */
const landmarks = [10, 100, 1_000, 999_999] as const

/** The smallest number that still shows it, above 1 and for one that is large in ever larger steps. */
export async function shrinkLargeNumber(number: number, shows: StillShows<number>): Promise<number> {
  const landmark = await firstOf<number>(landmarks, number, shows)
  return landmark === number ? number : smallestNumber(2, landmark, shows)
}

/** Values that are tried for every text, shortest and plainest first; then those that a word has no part of. */
const plainWords: readonly string[] = ['', '0', 'a']
const plainTexts: readonly string[] = [...plainWords, '1', '-1', '%']

/** A name, a literal of the source, a media type: needed as it is, more often than not. */
const word = /^[a-z][\w./-]*$/i

/** Plain values worth a try for this text: what shows with a list or with JSON rarely shows without. */
export function plainTextsFor(text: string): readonly string[] {
  if (word.test(text)) return plainWords
  const more: string[] = []
  if (/[{[]|null/.test(text)) more.push('null', '{}', '[]')
  if (text.includes(',')) more.push(',', 'a,', 'a,b')
  if (/[^ -~]/.test(text)) more.push('é')
  if (/[\u{10000}-\u{10ffff}]/u.test(text)) more.push('\u{1f600}')
  return more.length === 0 ? plainTexts : [...plainTexts, ...more]
}

/**
 * An integer that is small enough to be tried at every size below: a handler that allocates by it must survive the
 * search in the test's own process.
 */
const integerText = /^-?[1-9]\d{0,5}$/

/**
 * The plainest text that still shows it: a fixed list first, then the smallest number, then the shortest run of `a`,
 * then what is left after chopping.
 */
export async function shrinkText(text: string, shows: StillShows<string>): Promise<string> {
  const plainOnes = plainTextsFor(text)
  const plain = await firstOf(plainOnes, text, shows)
  if (plain !== text || plainOnes.includes(text)) return plain
  if (integerText.test(text)) {
    const sign = text.startsWith('-') ? -1 : 1
    const size = Math.abs(Number(text))
    if (sign < 0 && (await shows(String(size)))) return shrinkText(String(size), shows)
    return String(sign * (await smallestNumber(2, size, (n) => shows(String(sign * n)))))
  }
  if (Math.abs(Number(text)) > 1e6) {
    // Pieces of a huge number are still large ones.
    const number = Number(text)
    const smaller = number > 0 ? await shrinkLargeNumber(number, (n) => shows(String(n))) : number
    return smaller === number ? text : String(smaller)
  }
  const run = 'a'.repeat(text.length)
  if (text.length > 1 && (text === run || (await shows(run))))
    return 'a'.repeat(await smallestNumber(2, text.length, (length) => shows('a'.repeat(length))))
  const plainer = await shrinkTokens(text, shows)
  if (plainer !== text) return plainer
  const shorter = (await isNeededWhole(text, shows)) ? text : await chop(text, shows)
  return isPhrase(text) ? shrinkPhrase(shorter, shows) : plainLetters(shorter, shows)
}

/** The same letters and digits, all of them the first of their kind, where only their kinds count; days are left as they are. */
async function plainLetters(text: string, shows: StillShows<string>): Promise<string> {
  if (!/\d/.test(text) || !/[a-z]/i.test(text) || /^\d{4}-\d\d-\d\d/.test(text)) return text
  const plain = text.replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a').replace(/\d/g, '0')
  return plain !== text && (await shows(plain)) ? plain : text
}

/** Whether every letter counts: tried with one less at either end and inside, and by halves where it is no word. */
async function isNeededWhole(text: string, shows: StillShows<string>): Promise<boolean> {
  if (text.length < 3 || text.length > 64) return false
  const [inside, half] = [Math.floor(text.length / 2), Math.ceil(text.length / 2)]
  const shorter = [
    text.slice(0, -1),
    text.slice(1),
    text.slice(0, inside) + text.slice(inside + 1),
    ...(word.test(text) ? [] : [text.slice(half), text.slice(0, half)]),
  ]
  for (const one of new Set(shorter)) if (isWhole(one, text) && (await shows(one))) return false
  return true
}

/** The plainest text or the same: for values that were shrunk before. */
export async function plainerText(text: string, shows: StillShows<string>): Promise<string> {
  return text !== '' && (await shows('')) ? '' : text
}

/** Drops ever smaller pieces from the end, the start and the middle, as long as the finding still shows. */
export async function chop(text: string, shows: StillShows<string>): Promise<string> {
  let current = text
  for (let piece = Math.ceil(current.length / 2); piece >= 1; piece = piece > 1 ? Math.floor(piece / 2) : 0) {
    for (let at = 0; at < current.length && current.length > 1;) {
      const candidate = current.slice(0, at) + current.slice(at + piece)
      if (candidate !== '' && isWhole(candidate, text) && (await shows(candidate))) current = candidate
      else at += piece
    }
    if (current.length > 64 && piece < current.length / 16) break // noise that matters as a whole: stop early
  }
  return current
}

const halfPair = /[\ud800-\udfff]/u

/** No half of a surrogate pair is left: nothing that is sent holds one. */
const isWhole = (candidate: string, text: string) => !halfPair.test(candidate) || halfPair.test(text)
