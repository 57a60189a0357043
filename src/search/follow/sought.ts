import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import type { Sought } from '../../lambda/observe/observer.ts'
import { firstMarkIn, groupMarks, markStart, tailMark, typeMark } from '../../lambda/observe/marks.ts'
import type { Comparison } from './comparison.ts'
import type { Put } from './crossing.ts'
import { textsOfMarks } from './marked-groups.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { numberOfName } from '../../lambda/observe/mark-numbers.ts'
import { textsFitting } from '../tokens/pattern-samples.ts'
import { asLines, withLineLeft } from './raw-lines.ts'
import { marksIn, placeOfMark, replaceMark } from './replace-mark.ts'
import type { Replacement } from './replacement.ts'
import { ofLength, valuesOfKind } from './kind-values.ts'
import { typesFor, withFile, withMediaType } from './sought-bodies.ts'
import { pathOf, pathsLike } from './sought-paths.ts'

/** The comparisons that a look saw, in order. Values that a text was compared with one by one are a choice. */
export function comparisonsIn(reads: readonly Read[], standIns: ReadonlySet<string>): Comparison[] {
  const all = seenIn(reads, standIns)
  const values = new Map<string, Comparison>()
  for (const one of all) {
    if (one.how !== 'is') continue
    const text = one.before + one.mark + one.after
    const known = values.get(text)
    const wanted = [...new Set([...(known?.wanted ?? []), ...one.wanted])]
    values.set(text, { ...one, wanted, key: ['sought()', text, 'is', ...wanted].join('\n') })
  }
  return [...all.filter(({ how }) => how !== 'is'), ...values.values()]
}

const markIn = (text: string, standIns: ReadonlySet<string>) =>
  numberOfName(text) === undefined && !standIns.has(text) && text.toLowerCase() !== markStart
    ? firstMarkIn(text)
    : { mark: text, before: '', after: '' }

function seenIn(reads: readonly Read[], standIns: ReadonlySet<string>): Comparison[] {
  return reads.flatMap(({ path: [use, text = '', how, ...wanted] }) => {
    const found = use === 'sought()' && how !== 'fragile' ? markIn(text, standIns) : undefined
    // An adapter takes the address apart: what it looks for is no name of the handler's.
    if (found === undefined || text.includes('://')) return []
    // What stands in for a mark is one of those that are taken: there are others.
    const isOneOf = how === 'among' && standIns.has(text)
    if (wanted.includes(text) && !isOneOf) return []
    const others = wanted.filter((one) => one !== text)
    return [{ ...found, how: how as Sought, wanted: others, key: [use, text, how, ...wanted].join('\n') }]
  })
}

/** Without what is asked of all values alike, which an adapter does; a single character is `usual` in later looks too, which carry fewer. */
export function ownComparisons(
  request: HttpRequest,
  all: readonly Comparison[],
  usual: Set<string> = new Set(),
): Comparison[] {
  const marks = new Map<string, Set<string>>()
  const kindOf = ({ how, wanted }: Comparison) => [how, ...wanted].join('\n')
  const alike = all.filter(({ mark, how }) => how === 'holds' || placeOfMark(request, mark) === 'headers')
  for (const one of alike) marks.set(kindOf(one), (marks.get(kindOf(one)) ?? new Set()).add(one.mark))
  const isAlike = (one: Comparison) => alike.includes(one) && marks.get(kindOf(one))!.size >= mostAlike
  for (const one of all) if (isAlike(one) && /^holds\n[^]$/.test(kindOf(one))) usual.add(kindOf(one))
  return all.filter((one) => !usual.has(kindOf(one)) && !isAlike(one))
}

const mostAlike = 3

/** A request for which a comparison may come out otherwise. */
export interface Turned {
  readonly request: HttpRequest
  /** What took the place of a mark, and whether it has to be written so: then it is not one of a choice. */
  readonly put?: Put
  readonly isForm?: boolean
}

/** What they want is one of many; the others say how a value has to be written. */
const choices: ReadonlySet<Sought> = new Set(['among', 'asked', 'is', 'less', 'long'])

/** Whether it looks for characters that have to be escaped. */
export const isEscape = ({ how, wanted }: Comparison): boolean => how === 'matches' && wanted.every(isOneCharacter)

const isOneCharacter = (pattern: string) => /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^^$\\])[+*]?$/s.test(pattern)

/** The text that is to stand for a mark where one that fits a pattern has to. */
export type StandFor = (mark: string, text: string, pattern: string) => string

/** Requests for which a comparison may come out otherwise, the likelier first. */
export function* turned(
  request: HttpRequest,
  comparison: Comparison,
  standFor: StandFor = (_, text) => text,
): Generator<Turned> {
  const { mark, before, after, how, wanted } = comparison
  if (mark === typeMark) {
    for (const type of wanted.flatMap((one) => typesFor(how === 'is' ? textIn(one) : one, how))) {
      yield { request: withMediaType(request, type) }
      // Without what belongs to it, too.
      if (/^multipart\//i.test(type)) for (const file of withFile(request)) yield { request: file }
      if (/^multipart\/[^;]+$/i.test(type)) {
        const bare = replaceMark(request, mark, type)
        if (bare) yield { request: bare }
      }
    }
    return
  }
  if (mark.toLowerCase() === markStart) {
    yield* inPlaceOfAny(request, how === 'is' ? wanted.map(textIn) : wanted)
    return
  }
  const isForm = !choices.has(how) && before + after === '' && !isEscape(comparison)
  const asPath = pathOf(request, `${before}${mark}${after}`)
  // Control characters are looked for to keep them out, what escapes to undo it.
  for (const one of wanted.filter((text) => !/^[\0-\x20%+]+$/.test(text))) {
    if (asPath !== undefined)
      for (const made of pathsLike(request, how === 'is' ? textIn(one) : one, how, asPath)) yield { request: made }
    else
      for (const fitting of valuesFor(
        one,
        comparison,
        groupMarks.filter((free) => !marksIn(request).includes(free)),
      )) {
        const isOwn = how === 'matches' && before + after === '' && typeof fitting === 'string'
        const value = isOwn ? standFor(mark, fitting, one) : fitting
        const made = replaceMark(request, mark, value)
        const more = made && how === 'asked' ? withLineLeft(request, mark, one, made) : undefined
        if (more) yield { request: more, put: { mark, by: value } }
        if (made) yield { request: made, put: { mark, by: value }, isForm }
      }
  }
  for (const made of asLines(request, comparison)) yield { request: made }
}

/** Most marks of which the first letters were held against something, and most of what they were. */
const mostStarts = 6
const mostStartsOf = 3

function* inPlaceOfAny(request: HttpRequest, wanted: readonly string[]): Generator<Turned> {
  for (const mark of marksIn(request).slice(0, mostStarts))
    for (const one of wanted.filter((text) => text.length === markStart.length).slice(0, mostStartsOf)) {
      const made = replaceMark(request, mark, one)
      if (made) yield { request: made, put: { mark, by: one } }
    }
}

/** The text that a value is, as JSON; nothing, if it is another. */
function textIn(json: string): string {
  const value: unknown = JSON.parse(json)
  return typeof value === 'string' ? value : ''
}

/** Texts in place of a mark for which what is around it holds. */
function valuesFor(wanted: string, { mark, before, after, how }: Comparison, free: readonly string[]): Replacement[] {
  const inside = (text: string) =>
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
      ? [text.slice(before.length, text.length - after.length)]
      : []
  /** What a text has between what is around the mark already, where it need not be all of that. */
  const within = (text: string): string[] => {
    const whole = inside(text)
    if (whole.length > 0) return whole
    const start = overlap(before, text)
    const rest = text.slice(start)
    const between = rest.slice(0, rest.length - overlap(rest, after))
    return fits(wanted, before + between + after) ? [between] : []
  }
  const isName = /\w{4}/.test(wanted)
  const whole = before + mark + after
  switch (how) {
    case 'among':
    case 'asked':
      return inside(wanted)
    case 'starts':
      return wanted.startsWith(before) && !whole.startsWith(wanted) ? [wanted.slice(before.length) + mark] : []
    case 'ends':
      return before + after !== '' || whole.endsWith(wanted) ? [] : [mark + wanted]
    case 'holds':
      if (before + after !== '' || whole.includes(wanted)) return []
      return isName ? [wanted] : [mark + wanted + (mark === tailMark ? '' : tailMark)]
    case 'matches':
      if (fits(wanted, whole)) return textsOfMarks(wanted, free, 2).flatMap(inside)
      // Where it is enough that something fits, the mark stays: it may be held against more.
      return [
        ...textsFitting(wanted).flatMap((text) =>
          whole === mark && fits(wanted, mark + text) ? [mark + text] : within(text),
        ),
        ...textsOfMarks(wanted, free, 1).flatMap(inside),
      ]
    case 'is': {
      const value = JSON.parse(wanted) as Replacement
      // What is empty is left out.
      if (value === '') return []
      if (typeof value === 'string') return inside(value)
      return before + after === '' ? [value] : []
    }
    case 'less':
      return before + after === '' ? [Number(wanted)] : []
    case 'long':
      return ofLength(whole, mark, Number(wanted))
    case 'fragile':
    case 'many':
    case 'named':
      return []
    case 'as':
      if (before + after !== '' && wanted !== 'date') return []
      return valuesOfKind(wanted, mark).flatMap((value): Replacement[] =>
        typeof value === 'string' ? inside(value) : [value],
      )
  }
}

/** How much of the end of a text is the start of the next. */
function overlap(text: string, next: string): number {
  for (let length = Math.min(text.length, next.length); length > 0; length--)
    if (next.startsWith(text.slice(-length))) return length
  return 0
}
