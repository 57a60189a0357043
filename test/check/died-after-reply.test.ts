import { describe, expect, test } from 'vitest'
import { diedAfterReply } from '../../src/check/died-after-reply.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import type { SettledBy } from '../../src/lambda/words/invocation.ts'
import { accepted, functionError, refusedPayload } from './exchanges.ts'

const error = { name: 'Error', message: 'audit log is full', stack: 'Error: audit log is full' }

describe('a process that ends after its answer', () => {
  test.each<[SettledBy, string]>([
    ['unhandled-rejection', 'unhandled-rejection'],
    ['uncaught', 'uncaught-exception'],
    ['exit', 'process-exited'],
  ])('%s is a warning, for the client has its answer', (by, code) => {
    const exchange = accepted({ body: 'ok' }, { facts: { diedAfterReply: by, error, exitCode: 128 } })
    expect(judge(exchange, builtInChecks)).toEqual([
      expect.objectContaining({ code, level: 'warning', place: 'Error audit log is full' }),
    ])
    expect(diedAfterReply(exchange)?.facts).toMatchObject({ status: 200, diedAfterReply: by, exitCode: 128 })
  })

  test('one that ends by itself has no place', () => {
    const exchange = accepted({ body: 'ok' }, { facts: { diedAfterReply: 'exit', exitCode: 0 } })
    expect(diedAfterReply(exchange)).not.toHaveProperty('place')
  })

  test('nothing is added where the request failed anyhow', () => {
    const facts = { diedAfterReply: 'uncaught', error } as const
    expect(diedAfterReply(functionError({ errorType: 'Error' }, { facts }))).toBeUndefined()
    expect(diedAfterReply(refusedPayload('x', { reason: 'response-not-object' }, { facts }))).toBeUndefined()
  })

  test('nothing is said of one that lives on', () => {
    expect(diedAfterReply(accepted({ body: 'ok' }, { facts: { error } }))).toBeUndefined()
  })
})
