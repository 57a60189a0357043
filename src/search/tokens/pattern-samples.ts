import * as fc from 'fast-check'
import { costOf, fits } from './pattern-cost.ts'

/** Drawing takes longer than most calls of a handler, and a run asks for the same pattern again and again. */
const drawn = new Map<string, readonly string[]>()
const mostDrawn = 500

/** Short texts that match a regular expression of the handler's source; none for what fast-check cannot generate. */
export function samplesOf(pattern: string): readonly string[] {
  const known = drawn.get(pattern)
  if (known !== undefined) return known
  if (drawn.size >= mostDrawn) drawn.clear()
  const samples = drawSamples(pattern)
  drawn.set(pattern, samples)
  return samples
}

/** Longest text of a pattern, and longest where it fits none that is shorter: 512 bits in hexadecimal and what stands before them. */
const longestUsual = 60
const longestOfAll = 150

/** Texts that fit, as they come. */
export function drawSamples(pattern: string, numRuns = 3): string[] {
  const { longest } = costOf(pattern)
  if (longest === 0) return []
  try {
    const texts = fc.sample(fc.stringMatching(new RegExp(drawable(pattern)), { size: '-1' }), { numRuns, seed: 7 })
    // What was drawn of a pattern fits it but for what stands around it; that is not worth a run that may not end.
    const isFit = (text: string) => text.length > longest || fits(pattern, text)
    const fitting = [...new Set(texts)].filter((text) => text !== '' && text.length <= longestOfAll && isFit(text))
    const short = fitting.filter((text) => text.length <= longestUsual)
    return short.length > 0 ? short : fitting
  } catch {
    return [] // look-behind, back-references and the like
  }
}

/** Texts that people write, the first that fits before what only fits: most patterns mean one of them. */
const written: readonly string[] = [
  '1',
  'a',
  'A',
  'a@example.com',
  '2024-01-31',
  '2024-01',
  '2024-01-31T00:00:00Z',
  '12:00',
  'en',
  'en-US',
  'EUR',
  'aaaaaaaa',
  'a-b',
  '1.5',
  'https://a.example/',
  '00000000-0000-4000-8000-000000000000',
  '12:00:00',
  '192.0.2.1',
  '2001:db8::1',
  '192.0.2.0/24',
  '+12025550123',
  'P1D',
  '#aabbcc',
  '01ARZ3NDEKTSV4RRFFQ69G5FAV',
]

/** Texts that match a pattern of the source: one that somebody could have written, and one that nobody would. */
export function textsFitting(pattern: string): readonly string[] {
  const known = fitting.get(pattern)
  if (known !== undefined) return known
  if (fitting.size >= mostDrawn) fitting.clear()
  const [sample] = samplesOf(pattern)
  const texts = [...new Set([written.find((text) => fits(pattern, text)), sample].filter((text) => text !== undefined))]
  fitting.set(pattern, texts)
  return texts
}

const fitting = new Map<string, readonly string[]>()

/** Texts that match a pattern of the source each in its own way: with what may be left out and without, with small and large numbers. */
export function edgesOf(pattern: string): readonly string[] {
  const known = edges.get(pattern)
  if (known !== undefined) return known
  if (edges.size >= mostDrawn) edges.clear()
  const drawn = drawSamples(pattern, edgeDraws)
  const shapes = new Map<string, string[]>()
  for (const text of drawn) {
    const alike = shapes.get(shapeOf(text)) ?? []
    shapes.set(shapeOf(text), alike)
    alike.push(text)
  }
  const [usual = ''] = textsFitting(pattern)
  const numbers = [usual, ...drawn.slice(0, 1)].flatMap(withOtherNumbers).filter((text) => fits(pattern, text))
  const some = [...shapes.values()].flatMap((alike) => [...new Set([alike[0]!, alike.toSorted().at(-1)!])])
  const all = [...new Set([...numbers, ...some.toSorted((a, b) => a.length - b.length)])].slice(0, mostEdges)
  edges.set(pattern, all)
  return all
}

const edges = new Map<string, readonly string[]>()
const edgeDraws = 40
const mostEdges = 12

const shapeOf = (text: string) =>
  text
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/\d+/g, '0')

/** Days, seconds and milliseconds of so many digits are beyond what a date holds: 8.64e15 ms, see ECMA-262 21.4.1.1. */
const digitCounts = [9, 13, 16]

/** The first number beyond what others hold, all numbers nought, all as large as they can be, and each smaller than the one before. */
function withOtherNumbers(text: string): string[] {
  if (!/\d/.test(text)) return []
  let next = 10
  return [
    ...digitCounts.map((many) => text.replace(/\d+/, '9'.repeat(many))),
    text.replace(/\d/g, '0'),
    text.replace(/\d/g, '9'),
    text.replace(/\d+/g, (number) => String((next = Math.max(0, next - 1))).padStart(number.length, '0')),
  ]
}

const negatedClass = /\\.|\[\^(?:\\.|[^\]\\])*\]/gs
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i))

/**
 * fast-check draws what is not in a class from printable ASCII, and never ends where the class has all of it: `[^\0-\x7f]`. It knows
 * no `\b`: what was drawn without is held against the pattern.
 */
function drawable(pattern: string): string {
  return pattern.replaceAll(negatedClass, (text) => {
    if (text === '\\b') return ''
    if (!text.startsWith('[')) return text
    return ascii.some((char) => fits(`^${text}$`, char)) ? text : 'é'
  })
}

/**
 * A text that a regular expression of the handler's source may need for ever to refuse. Only for workers: nothing else
 * can be stopped.
 */
export function exhaustingText(pattern: string): string | undefined {
  const { explosive } = costOf(pattern)
  if (explosive === undefined) return undefined
  const whole = (part: string) => samplesOf(`^(?:${part})$`)[0]
  const repeated = whole(explosive.repeated)
  const before = whole(explosive.before.replace(/^\^/, '')) ?? ''
  return repeated && `${before}${repeated.repeat(Math.ceil(36 / repeated.length))}!`
}
