import { hasMark } from '../../lambda/observe/marks.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { drawSamples } from '../tokens/pattern-samples.ts'
import type { StandFor } from './sought.ts'

/** Most texts of one pattern that are told apart. */
const draws = 12

/** Gives each mark a text of its own of those that fit a pattern: of two values that read the same nobody knows which was compared. */
export function makeStandIns(): StandFor {
  const given = new Map<string, string>()
  const owners = new Map<string, string>()
  return (mark, text, pattern) => {
    if (hasMark(text)) return text
    const key = `${mark} ${text}`
    const isFree = (one: string) => (owners.get(one) ?? mark) === mark
    const own = given.get(key) ?? [text, ...likeIt(text, pattern)].find(isFree) ?? text
    given.set(key, own)
    owners.set(own, mark)
    return own
  }
}

/** Others that fit: with another last digit or first letter, then whatever is drawn. */
function* likeIt(text: string, pattern: string): Generator<string> {
  const next = (char: string, by: number) =>
    /\d/.test(char)
      ? String((Number(char) + by) % 10)
      : String.fromCharCode(97 + ((char.toLowerCase().charCodeAt(0) - 97 + by) % 26))
  for (let by = 1; by < 6; by++) {
    const digits = text.replace(/\d(?=\D*$)/, (char) => next(char, by))
    const letters = text.replace(/[a-z]/, (char) => next(char, by))
    for (const one of [digits, letters]) if (one !== text && fits(pattern, one)) yield one
  }
  yield* drawSamples(pattern, draws)
}
