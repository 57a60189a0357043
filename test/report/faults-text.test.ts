import { expect, test } from 'vitest'
import type { Answer } from '../../src/gateway/answer.ts'
import type { DownstreamCall, FaultKind } from '../../src/lambda/words/world.ts'
import { faultsText } from '../../src/report/faults-text.ts'
import type { Circumstances } from '../../src/search/session/circumstances.ts'

const answer = { status: 502 } as Answer
const struck = (call: number, service: string, fault: FaultKind): DownstreamCall => ({
  call,
  service,
  method: 'POST',
  url: 'https://example.com/',
  fault,
})
const circumstances = (told: Partial<Circumstances>): Circumstances => ({
  decides: 'downstream',
  before: [],
  shown: 2,
  tries: 2,
  ...told,
})

test('One fault is told with its call, what the handler does, and what the client gets', () => {
  const told = circumstances({ struck: [struck(2, 'DynamoDB', 'timeout')] })
  expect(faultsText({ code: 'handler-threw', answer, circumstances: told })).toBe(
    'the 2nd call, to DynamoDB, times out: the handler throws, the client gets 502',
  )
})

test('Two faults are told in one sentence', () => {
  const told = circumstances({ struck: [struck(1, 'S3', 'throttled'), struck(13, 'api.example.com', 'slow')] })
  expect(faultsText({ code: 'handler-timed-out', answer, circumstances: told })).toBe(
    'the 1st call, to S3, is throttled and the 13th call, to api.example.com, gets no answer in time: the handler times out, the client gets 502',
  )
})

test('What goes wrong only after a fault is told as that', () => {
  const before = [{ request: { method: 'GET', path: '/', query: '', headers: [], body: null } }]
  const told = circumstances({ before, struck: [struck(1, 'config.example.com', 'refused')] })
  expect(faultsText({ code: 'body-not-string', answer, circumstances: told })).toBe(
    'the 1st call, to config.example.com, is refused; after that, without a fault, the front end refuses what the handler returns, the client gets 502',
  )
})

test('Other faults that show the same are named once each', () => {
  const also = [
    [{ call: 3, fault: 'reset' as const }],
    [{ call: 3, fault: 'throttled' as const }],
    [{ call: 3, fault: 'reset' as const }],
    [{ call: 22, fault: 'empty' as const }],
    [
      { call: 1, fault: 'empty' as const },
      { call: 2, fault: 'empty' as const },
    ],
  ]
  const told = circumstances({ struck: [struck(3, 'DynamoDB', 'timeout')], also })
  expect(faultsText({ code: 'handler-threw', answer, circumstances: told })).toBe(
    'the 3rd call, to DynamoDB, times out: the handler throws, the client gets 502 (so too when it is reset or is throttled or the 22nd call is answered with an empty body)',
  )
})

test('Findings that take nothing of the kind have no such sentence', () => {
  expect(faultsText({ code: 'handler-threw', answer })).toBe('')
  expect(faultsText({ code: 'handler-threw', answer, circumstances: circumstances({ decides: 'state' }) })).toBe('')
})
