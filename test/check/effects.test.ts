import { expect, test } from 'vitest'
import { effects } from '../../src/check/effects.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import type { Effect, EffectKind } from '../../src/gateway/answer.ts'
import { accepted, answerOf, exchangeOf, recorded, unknown } from './exchanges.ts'

const effect = (kind: EffectKind, place: string, more: Partial<Effect> = {}): Effect => ({
  kind,
  place,
  evidence: recorded,
  ...more,
})

test.each<[EffectKind, string, string]>([
  ['status-code-missing', 'statusCode', 'error'],
  ['status-code-coerced', 'statusCode', 'warning'],
  ['headers-lost', 'multiValueHeaders', 'error'],
  ['cookies-lost', 'cookies', 'error'],
  ['response-inferred', 'statusCode', 'error'],
  ['body-dropped', 'body', 'error'],
  ['body-corrupted', 'body', 'error'],
  ['headers-too-large', 'headers', 'error'],
  ['not-established', 'statusCode', 'note'],
])('%s at %s is told as %s', (kind, place, level) => {
  const found = effects(accepted({}, { effects: [effect(kind, place)] }))
  expect(found).toHaveLength(1)
  expect(found?.[0]).toMatchObject({ code: kind, place, level, evidence: recorded })
})

test('an effect that nobody has shown is a warning where it would harm', () => {
  const found = effects(accepted({}, { effects: [effect('headers-lost', 'headers', { evidence: unknown })] }))
  expect(found?.[0]?.level).toBe('warning')
})

test('a dropped body is a note until it is shown', () => {
  const found = effects(accepted({}, { effects: [effect('body-dropped', 'body', { evidence: unknown })] }))
  expect(found?.[0]?.level).toBe('note')
})

test('base64 text sent undecoded is a warning until binaryMediaTypes are told', () => {
  const [assumed, told] = [false, true].map((known) =>
    effects(accepted({}, { effects: [effect('body-corrupted', 'body', { facts: { told: known } })] })),
  )
  expect(assumed?.[0]?.level).toBe('warning')
  expect(told?.[0]?.level).toBe('error')
})

test('a returned Response explains the missing status', () => {
  const around = {
    effects: [effect('status-code-missing', 'statusCode')],
    facts: { changed: [{ path: '', type: 'Response' }] },
  }
  expect(effects(accepted({}, around))?.[0]?.facts['changed']).toEqual([{ path: '', type: 'Response' }])
})

test('a header of unknown effect that another check convicts is told once', () => {
  const around = { effects: [effect('not-established', 'headers.X-Name', { evidence: unknown })] }
  const found = judge(accepted({ headers: { 'X-Name': 'a\r\nb' } }, around), builtInChecks)
  expect(found.map(({ code }) => code)).toEqual(['header-injection'])
})

test('a header of unknown effect that is fine by itself stays a note', () => {
  const around = { effects: [effect('not-established', 'headers.x-other', { evidence: unknown })] }
  const found = judge(accepted({ headers: { 'x-name': 'a\r\nb', 'x-other': '5' } }, around), builtInChecks)
  expect(found.map(({ code }) => code)).toEqual(['not-established', 'header-injection'])
})

test('a handler without an answer is told as such where null is accepted', () => {
  const answer = {
    ...answerOf(200, 'null', unknown),
    effects: [effect('not-established', 'payload', { evidence: unknown })],
  }
  const ofFacts = (facts: object) =>
    judge(exchangeOf({ gateway: 'http-v2', facts }, { kind: 'payload', payload: null }, answer), builtInChecks).map(
      ({ code, level }) => `${level} ${code}`,
    )
  expect(ofFacts({ settledBy: 'drained' })).toEqual(['error no-response'])
  expect(ofFacts({ nothing: true })).toEqual(['warning no-response'])
  expect(ofFacts({})).toEqual(['note not-established'])
})
