import { countMarkNumbers, numberOfMark } from '../../lambda/observe/mark-numbers.ts'
import { groupMarks, hasMark, isMark, markOf, marksOf } from '../../lambda/observe/marks.ts'
import { costOf, fits, groupsIn } from '../tokens/pattern-cost.ts'
import { drawSamples } from '../tokens/pattern-samples.ts'

/** Draws of a pattern in which what may be left out is there by chance. */
const draws = 12

/** Most texts for one pattern. */
const mostTexts = 8

/** What opens a group, or is none. */
const piece = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\\.|\[(?:\\.|[^\]\\])*\]|[^]/gs
const captures = /^\((?:\?<[^=!]|$)/
const mayBeLeftOut = /^(?:[*?]|\{0,\d*\})\??/
const repeats = /^(?:[*+?]|\{\d+,?\d*\})\??/

/**
 * Texts that fit a pattern and are marks where its groups capture: what becomes of them shows. First with all groups, one for each
 * alternative of a group that takes no mark, then one with as few groups as may be; none that has fewer marks than `least`.
 */
export function textsOfMarks(pattern: string, marks: readonly string[], least: number): readonly string[] {
  const key = [least, ...marks, pattern].join(' ')
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= mostMade) made.clear()
  const texts = makeTexts(pattern, marks, least)
  made.set(key, texts)
  return texts
}

/**
 * What the groups of a pattern capture of the texts that stand for it where no mark is taken: as `VAE` of `VAE:37` it is looked out for
 * itself. None that is so short that it turns up anywhere.
 */
export function capturedTexts(pattern: string): readonly string[] {
  return textsOfMarks(pattern, groupMarks, 1).flatMap((text) =>
    groupsIn(pattern, text).filter(
      (group) => group.length >= 3 && group !== text && /[A-Z]/.test(group) && !hasMark(group),
    ),
  )
}

/** Drawing takes longer than most calls of a handler, and a run asks for the same pattern again and again. */
const made = new Map<string, readonly string[]>()
const mostMade = 500

function makeTexts(pattern: string, marks: readonly string[], least: number): string[] {
  const { longest } = costOf(pattern)
  // What a marked pattern draws fits the pattern but for what looks around; that is not worth a run that may not end.
  const isFit = (text: string) => text.length > longest || fits(pattern, text)
  const fitting = (marked: string) =>
    drawSamples(marked, draws)
      .map((text) => [text.replace(/\s+/g, ' ').trim(), text].find(isFit) ?? '')
      .filter((text) => carried(text) >= least && !isMark(text))
      .toSorted((a, b) => a.length - b.length)
  const pieces = piecesOf(pattern)
  const full = withMarks(pieces, marks, true)
  if (full === undefined) return []
  const fewest = fitting(withMarks(pieces, marks, false)!.pattern)
    .toSorted((a, b) => carried(a) - carried(b))
    .slice(0, 1)
  const most = (full.choices ?? [full.pattern]).flatMap((one) => fitting(one).slice(0, 1))
  return [...new Set([...most.slice(0, mostTexts - 1), ...fewest])]
}

const carried = (text: string) => marksOf(text).length + countMarkNumbers(text)

/** What a pattern is made of, as one that fits the whole of a text: what is around it is nothing to take marks out of. */
const piecesOf = (pattern: string) => `^(?:${pattern.replace(/^\^|(?<!\\)\$$/g, '')})$`.match(piece) ?? []

interface Marked {
  readonly pattern: string
  /** The same with each alternative of the first group that has some. */
  readonly choices?: readonly string[]
}

/** The pattern with a mark for each outermost group that a mark fits; where `isFull`, nothing that holds one may be left out. */
function withMarks(pieces: readonly string[], marks: readonly string[], isFull: boolean): Marked | undefined {
  const left = [...marks]
  const open: number[] = []
  let made = ''
  let choice: { readonly at: number; readonly end: number; readonly texts: readonly string[] } | undefined
  const after = (i: number, quantifier: RegExp) => quantifier.exec(pieces.slice(i + 1).join(''))?.[0].length ?? 0
  for (let i = 0; i < pieces.length; i++) {
    const one = pieces[i]!
    const end = captures.test(one) && left.length > 0 ? closingOf(pieces, i) : undefined
    const inside = pieces.slice(i + 1, end)
    const takes = (text: string) => end !== undefined && fits(`^(?:${inside.join('')})$`, text)
    const isOne = end !== undefined && alternativesOf(inside).length === 1
    const number = takes(markOf(0)) || !isOne ? undefined : numberOfMark(left[0]!)
    if (end !== undefined && takes(String(number ?? markOf(0)))) {
      made += number ?? left[0]!
      left.shift()
      i = end + after(end, repeats)
      continue
    }
    const texts = end === undefined || choice !== undefined ? [] : alternativesOf(inside)
    if (texts.length > 1) {
      const whole = `(?:${inside.join('')})`
      choice = { at: made.length, end: made.length + whole.length, texts }
      made += whole
      i = end!
      continue
    }
    if (one.startsWith('(')) open.push(made.length)
    made += one
    if (one === ')' && isFull && hasMark(made.slice(open.pop()))) i += after(i, mayBeLeftOut)
  }
  if (left.length === marks.length) return undefined
  if (choice === undefined) return { pattern: made }
  const { at, end, texts } = choice
  return { pattern: made, choices: texts.map((text) => `${made.slice(0, at)}(?:${text})${made.slice(end)}`) }
}

/** Where a group ends. */
function closingOf(pieces: readonly string[], open: number): number | undefined {
  for (let i = open, depth = 0; i < pieces.length; i++) {
    if (pieces[i]!.startsWith('(')) depth++
    else if (pieces[i] === ')' && --depth === 0) return i
  }
  return undefined
}

/** What stands between the bars of a group. */
function alternativesOf(pieces: readonly string[]): string[] {
  const texts = ['']
  let depth = 0
  for (const one of pieces) {
    if (one.startsWith('(')) depth++
    else if (one === ')') depth--
    if (one === '|' && depth === 0) texts.push('')
    else texts[texts.length - 1] += one
  }
  return texts
}
