import { utf8 } from '../../http/body.ts'
import { headerValue } from '../../http/headers.ts'
import { queryPairs, toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { FragileUse, SameBytes } from '../../lambda/probe/fragile-uses.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { escapedMark, hasMark } from '../../lambda/observe/marks.ts'
import { changeOf } from './change-of.ts'
import { fits } from '../tokens/pattern-cost.ts'
import { edgesOf } from '../tokens/pattern-samples.ts'
import { jsonOf, valuesOf } from '../request/request-values.ts'

/** A request in which a text of it was used as something. */
export interface UsingRequest {
  readonly request: HttpRequest
  readonly text: string
  readonly what: FragileUse | 'uri'
}

/** What texts a look saw used as what throws for others. */
export function fragileUsesIn(reads: readonly Read[]): Omit<UsingRequest, 'request'>[] {
  return reads.flatMap(({ path: [from, text = '', how, what] }): Omit<UsingRequest, 'request'>[] => {
    if (from === 'uri()') return [{ text, what: 'uri' }]
    return from === 'sought()' && how === 'fragile' ? [{ text, what: what as FragileUse }] : []
  })
}

/** What is taken for such a thing by whoever checks its form only, and is none. */
const brokenAs: Readonly<Record<Exclude<UsingRequest['what'], SameBytes>, readonly string[]>> = {
  locale: ['en_GB', 'a', 'xx-'],
  currency: ['US$', 'a', '1234'],
  'time-zone': ['Nowhere/City', 'a'],
  pattern: ['(', '[', '*'],
  count: ['-1', '101', '1.5', '1e21'],
  bigint: ['1.5', 'a'],
  url: ['a b', 'http://', '//'],
  date: ['2024-13-45', 'a', '9999-99-99'],
  name: ['a'],
  header: ['\u0100', '\n'],
  uri: ['%', '%ff'],
}

const isOfBytes = (what: UsingRequest['what']): what is SameBytes => what.startsWith('bytes ')

/** Who counts characters before bytes are compared lets a text of as many pass, of which one takes two bytes. */
const brokenFor = (what: UsingRequest['what']): readonly string[] =>
  isOfBytes(what) ? [`${'a'.repeat(Number(what.slice('bytes '.length)) - 1)}\u00e9`] : brokenAs[what]

/** Each request in which a value, or a part of one, was used as something with what is no such thing in its place. */
export function* broken(using: readonly UsingRequest[]): Generator<HttpRequest> {
  for (const { request, text: used, what } of using) {
    const values = valuesOf(request)
    for (const written of new Set([used, escapedMark(used)])) {
      const whole = values.filter(({ text }) => text === written)
      const isPart = hasMark(used) || used.length >= shortestPart || whole.length === 0
      for (const { text, put } of isPart ? values.filter(({ text }) => text.includes(written)) : whole)
        for (const one of brokenFor(what)) yield put(text.replace(written, () => one))
    }
  }
}

/** Shortest text that is found within others where some value is nothing else. */
const shortestPart = 3

/** A request with one name at a time left out of its query or of the object that is its body. */
export function* withoutOne(request: HttpRequest): Generator<HttpRequest> {
  const pairs = queryPairs(request.query)
  if (pairs.length > 1) for (const i of pairs.keys()) yield { ...request, query: toQuery(pairs.toSpliced(i, 1)) }
  yield* withoutMember(request)
}

/** A request with one member at a time left out of the object that is its body. */
export function* withoutMember(request: HttpRequest): Generator<HttpRequest> {
  const json = jsonOf(request)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return
  const members = Object.entries(json)
  for (const i of members.keys())
    yield { ...request, body: utf8(JSON.stringify(Object.fromEntries(members.toSpliced(i, 1)))) }
}

/** Of how many requests the same change is tried. */
const mostAlike = 2

/** Each request with one value at a time that fits a pattern which the value was held against, but in another way. */
export function* refitted(requests: readonly HttpRequest[], patterns: ReadonlySet<string>): Generator<HttpRequest> {
  const made = new Map<string, number>()
  const known = new Map<string, readonly string[]>()
  const formsOf = (text: string): readonly string[] => {
    const forms = known.get(text) ?? otherFits(text, patterns)
    known.set(text, forms)
    return forms
  }
  for (const request of requests) {
    // A type is one of a few, though most patterns let it in.
    const type = headerValue(request.headers, 'content-type')
    for (const { text, put } of valuesOf(request).filter((value) => value.text !== type))
      for (const form of [...formsOf(text), ...withOtherParts(text, formsOf)]) {
        const next = put(form)
        const change = changeOf(request, next)
        const times = made.get(change) ?? 0
        made.set(change, times + 1)
        if (times < mostAlike) yield next
      }
  }
}

/** Longest text that is made of parts. */
const longestParted = 80

/** A text of several parts, as `t=1,v1=0`, with one part at a time that fits a pattern in another way. */
function* withOtherParts(text: string, formsOf: (part: string) => readonly string[]): Generator<string> {
  if (text.length > longestParted || hasMark(text)) return
  for (const parts of [/[\w-]+/g, /[^.,;&|\s]+/g])
    for (const { 0: part, index } of text.matchAll(parts))
      if (part !== text)
        for (const form of formsOf(part)) yield text.slice(0, index) + form + text.slice(index + part.length)
}

/** Longest text that is made to fit its pattern in another way. */
const longestFitting = 150

const otherFits = (text: string, patterns: ReadonlySet<string>): string[] =>
  text.length > longestFitting || hasMark(text)
    ? []
    : [...patterns].flatMap((one) =>
        fits(one, text) ? [...largerNumbers(text, one), ...edgesOf(one)].filter((other) => other !== text) : [],
      )

/** How many digits a number is given. */
const digitCounts = [2, 3, 4, 6, 9, 13]

/** The text with its last number as large as the pattern lets it be. */
const largerNumbers = (text: string, pattern: string): string[] =>
  digitCounts
    .map((many) => text.replace(/\d+(?=\D*$)/, '9'.repeat(many)))
    .filter((one) => fits(pattern, one))
    .slice(-1)
