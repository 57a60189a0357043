import type { Dictionary } from '../../arbitrary/dictionary.ts'
import { utf8 } from '../../http/body.ts'
import { percentDecode, queryPairs, toQuery } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'

/** One way to make a request larger, up to the largest size that is worth a try. */
export interface Knob {
  readonly most: number
  readonly put: (request: HttpRequest, size: number) => HttpRequest
}

/** The largest body that is sent: base64 and the rest of the event must fit into 6 MiB. */
const mostBody = 4_500_000
const mostNumber = 1e7

/** Most parameters, and most numbers of a path, that are turned of one request. */
const mostParameters = 4
const mostInPath = 3

const dayMs = 86_400_000
const isDay = /^\d{4}-\d\d-\d\d(?=T|$)/

/** Most parameters that a request is given, and names that promise a number. */
const mostGiven = 4
const likelyNumbers =
  /^(?:w|h|n|x|y|z)$|limit|size|count|width|height|days|hours|months|rows|per|max|min|step|top|first|last|take|num|len|scale|zoom|depth|repeat|times|quality|amount/i

/** What a request has, or may be given of known names, that can be larger: numbers of its path, values of its query, dates as days that go on. */
export function knobsOf(base: HttpRequest, names: readonly string[]): Knob[] {
  const numbers = [...base.path.matchAll(/\d+/g)].slice(0, mostInPath)
  const ofPath = numbers.map((_, wanted): Knob => ({
    most: mostNumber,
    put: (request, size) => {
      let at = 0
      return { ...request, path: request.path.replace(/\d+/g, (old) => (at++ === wanted ? String(size) : old)) }
    },
  }))
  const pairs = [...queryPairs(base.query).entries()].slice(0, mostParameters)
  const ofQuery = pairs.map(([i, { key, value = '' }]): Knob => {
    const text = percentDecode(value)
    const write = isDay.test(text) ? (size: number) => laterBy(text, size) : String
    return {
      most: mostNumber,
      put: (request, size) => ({
        ...request,
        query: toQuery(queryPairs(request.query).with(i, { key, value: encodeURIComponent(write(size)) })),
      }),
    }
  })
  const sent = new Set(pairs.map(([, { key }]) => percentDecode(key)))
  const given = names
    .filter((name) => !sent.has(name) && likelyNumbers.test(name))
    .slice(0, mostGiven)
    .map((name): Knob => ({
      most: mostNumber,
      put: (request, size) => ({
        ...request,
        query: toQuery([...queryPairs(request.query), { key: encodeURIComponent(name), value: String(size) }]),
      }),
    }))
  return [...ofPath, ...ofQuery, ...given]
}

/** The same date some days later, written alike. */
function laterBy(text: string, days: number): string {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`).getTime() + days * dayMs
  return Math.abs(date) < 8e15 ? new Date(date).toISOString().slice(0, 10) + text.slice(10) : text
}

/** What nobody sent so far: parameters that are known, and bodies of text. */
export function plainKnobs(dictionary: Dictionary, baseline: HttpRequest): Knob[] {
  const method = baseline.method === 'GET' ? 'POST' : baseline.method
  const body = (type: string, most: number, make: (size: number) => string): Knob => ({
    most,
    put: (_, size) => ({ ...baseline, method, headers: [['content-type', type]], body: utf8(make(size)) }),
  })
  const json = (most: number, make: (size: number) => object) =>
    body('application/json', most, (size) => JSON.stringify(make(size)))
  return [
    ...dictionary.query.slice(0, 6).map((key): Knob => ({
      most: mostNumber,
      put: (_, size) => ({ ...baseline, query: `${encodeURIComponent(key)}=${size}` }),
    })),
    ...['\u0001', '"', 'a'].map((filler) => body('text/plain', mostBody, (size) => filler.repeat(size))),
    ...dictionary.body
      .slice(0, 4)
      .flatMap((key) => [
        json(mostBody, (size) => ({ [key]: 'a'.repeat(size) })),
        json(mostNumber, (size) => ({ [key]: size })),
      ]),
  ]
}
