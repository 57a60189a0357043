import { hasMark } from '../../lambda/observe/marks.ts'
import type { StillShows } from './still-shows.ts'

/** Most tries of one text. */
const mostTries = 16

const opening = '([{'
const closing = ')]}'

/** Whether a text has words and what holds them: a document, a call, a path into something, a table. */
export const isPhrase = (text: string): boolean =>
  text.length <= 400 && (/\w.*\n|[([{].*\w.*[)\]}]/s.test(text) || (hasMark(text) && /\W/.test(text)))

/** The text with as few brackets, words and marks of punctuation as still show it, the last gone first, and `a` for words that are needed. */
export async function shrinkPhrase(text: string, shows: StillShows<string>): Promise<string> {
  let current = text
  let left = mostTries
  const becomes = async (candidate: string) => {
    if (left-- <= 0 || candidate === '' || candidate === current || !(await shows(candidate))) return false
    current = candidate
    return true
  }
  for (let at = 0; at < current.length;) {
    const end = closingOf(current, at)
    if (end === undefined || !(await becomes(current.slice(0, at) + current.slice(end + 1)))) at++
  }
  for (const { 0: word, index } of [...current.matchAll(/[A-Za-z_]\w*/g)].toReversed()) {
    const [before, after] = [current.slice(0, index), current.slice(index + word.length)]
    if (await becomes(before + after.trimStart())) continue
    if (word !== 'a') await becomes(`${before}a${after}`)
  }
  await becomes(current.replace(/\s+/g, ''))
  for (const { 0: mark, index } of [...current.matchAll(/[^\w\s]/g)].toReversed())
    await becomes(current.slice(0, index) + current.slice(index + mark.length))
  return current
}

/** Where the bracket closes that opens there. */
function closingOf(text: string, open: number): number | undefined {
  if (!opening.includes(text[open]!)) return undefined
  for (let i = open, depth = 0; i < text.length; i++) {
    if (opening.includes(text[i]!)) depth++
    else if (closing.includes(text[i]!) && --depth === 0) return i
  }
  return undefined
}
