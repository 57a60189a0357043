import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arbitraryRequest } from '../../src/arbitrary/request.ts'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import { NotDelivered, type Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'
import { logText } from '../../src/logs/log-text.ts'
import type { LogRecord } from '../../src/logs/log-records.ts'

const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

const gateways = [
  restApi(),
  httpApi(),
  httpApi({ payloadFormat: '1.0' }),
  functionUrl(),
  applicationLoadBalancer(),
] as readonly Gateway[]

const events = (gateway: Gateway) =>
  fc.array(arbitraryRequest({ gateway }), { minLength: 1, maxLength: 3 }).map((requests) => {
    const made: object[] = []
    for (const [i, request] of requests.entries())
      try {
        const event = JSON.parse(JSON.stringify(gateway.toEvent(request))) as { requestContext: { requestId?: string } }
        // Ids are made of the request: the same one twice is two requests all the same.
        if (event.requestContext.requestId !== undefined) event.requestContext.requestId += `-${i}`
        if (!/\*{3}|redacted|hidden|masked|filtered|sensitive/i.test(JSON.stringify(event))) made.push(event)
      } catch (error) {
        if (!(error instanceof NotDelivered)) throw error
      }
    return made
  })

const id = (i: number) => `1a2b3c4d-0000-4000-8000-${String(i).padStart(12, '0')}`
const time = '2026-11-02T09:14:05.104Z'
const lambdaLine = (event: object, i: number) => `${time}\t${id(i)}\tINFO\t${JSON.stringify(event)}`

/** Each format that has events whole, and how it has them. */
const formats: Readonly<Record<string, (all: readonly object[]) => string>> = {
  'a list': (all) => JSON.stringify(all),
  'an indented list': (all) => JSON.stringify(all, null, 2),
  'one a line': (all) => all.map((event) => JSON.stringify(event)).join('\n'),
  "Lambda's text": (all) => all.map(lambdaLine).join('\n'),
  "Lambda's text, indented": (all) =>
    all.map((event, i) => `${time}\t${id(i)}\tINFO\t${JSON.stringify(event, null, 2)}`).join('\n'),
  "Lambda's JSON": (all) =>
    all.map((message, i) => JSON.stringify({ timestamp: time, level: 'INFO', requestId: id(i), message })).join('\n'),
  "Lambda's JSON, event as text": (all) =>
    all
      .map((event, i) =>
        JSON.stringify({ timestamp: time, level: 'INFO', requestId: id(i), message: JSON.stringify(event) }),
      )
      .join('\n'),
  'aws logs tail': (all) =>
    all.map((event, i) => `${time} 2026/11/02/[$LATEST]${'0a'.repeat(16)} ${lambdaLine(event, i)}`).join('\n'),
  'filter-log-events': (all) =>
    JSON.stringify(
      { events: all.map((event, i) => ({ eventId: `${i}`, timestamp: i, message: `${lambdaLine(event, i)}\n` })) },
      null,
      4,
    ),
  'Insights in CSV': (all) =>
    ['@timestamp,@message', ...all.map((event, i) => `x,"${lambdaLine(event, i).replaceAll('"', '""')}"`)].join('\n'),
}

describe.each(gateways.map((gateway) => [gateway.name, gateway] as const))('events of %s', (_, gateway) => {
  test.each(Object.keys(formats))('logged as %s come back as they were', (name) => {
    fc.assert(
      fc.property(events(gateway), (all) => {
        const read = eventsFromLogs(formats[name]!(all))
        expect(read.map(({ event }) => event)).toEqual(all)
        expect(read.every(({ gateway: told, missing }) => told === gateway.name && missing.length === 0)).toBe(true)
      }),
      { numRuns: 8, seed: 7 },
    )
  })
})

describe('an execution log', () => {
  const gateway = restApi() as Gateway

  test('gives back the event of its data trace, whole, and cut as far as it goes', () => {
    fc.assert(
      fc.property(events(gateway), fc.nat(3_000), ([event], at) => {
        if (event === undefined) return
        const text = JSON.stringify(event)
        const line = (body: string) =>
          eventsFromLogs(
            `(${id(1)}) HTTP Method: GET, Resource Path: /{proxy+}\n(${id(1)}) Endpoint request body after transformations: ${body}`,
          )[0]!
        expect(line(text).event).toEqual(event)
        const { event: cut } = line(`${text.slice(0, at)} [TRUNCATED]`) as { event?: Record<string, unknown> }
        const names = Object.keys(event)
        const whole = names.slice(0, names.findIndex((name) => text.indexOf(`"${name}":`) > at) - 1)
        for (const name of at < text.length ? whole.slice(0, -1) : [])
          expect(cut![name]).toEqual((event as Record<string, unknown>)[name])
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('any text', () => {
  const isRead = (text: string) => {
    for (const one of eventsFromLogs(text)) expect(one.missing).toBeInstanceOf(Array)
  }

  test('cut anywhere is read without an error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.double({ min: 0, max: 1, noNaN: true }), ([, text], share) =>
        isRead(text.slice(0, Math.round(share * text.length))),
      ),
      { numRuns: 150, seed: 7 },
    )
  })

  test('with a part taken out, doubled or overwritten is read without an error', () => {
    const places = fc.tuple(fc.nat(20_000), fc.nat(200), fc.string({ unit: 'binary', maxLength: 20 }))
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.array(places, { maxLength: 4 }), ([, text], changes) => {
        let changed = text
        for (const [at, length, by] of changes) {
          const from = at % (changed.length + 1)
          changed = changed.slice(0, from) + by + changed.slice(from + length)
        }
        isRead(changed)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('of noise is read without an error', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\n',
      '\\',
      '(',
      ') ',
      'HTTP Method: ',
      'null',
      '\u001b[31m',
      '"events":',
      '@message',
      'START RequestId: ',
      id(1),
      '\t',
      '\ud83d',
      '2026-11-02T09:14:05Z ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => isRead(parts.join(''))),
      { numRuns: 1_000, seed: 7 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isRead), { numRuns: 150, seed: 7 })
  })

  test.each(fixtures)('in pieces of any size gives the same entries: %s', (_, text) => {
    const recordsOf = (pieces: readonly string[]) => {
      const records: LogRecord[] = []
      const reader = logText((record) => void records.push(record))
      for (const piece of pieces) reader.push(piece)
      reader.end()
      return records
    }
    const expected = recordsOf([text])
    expect(expected.length).toBeGreaterThan(0)
    for (const size of [1, 7, 64, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      )
      expect(recordsOf(pieces)).toEqual(expected)
    }
  })
})
