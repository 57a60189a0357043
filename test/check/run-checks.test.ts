import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/check/check.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { accepted, recorded } from './exchanges.ts'

const plain = accepted({ body: 'x' })
const custom: Check = ({ answer }) => ({
  code: 'acme/status',
  level: 'warning',
  evidence: recorded,
  facts: { status: answer.status },
})

describe('judge', () => {
  test('finds nothing in a plain answer and does not ask how it was delivered', () => {
    const exchange = {
      ...plain,
      get delivery(): never {
        throw new Error('asked')
      },
    }
    expect(judge(exchange, builtInChecks)).toEqual([])
  })

  test('keeps the order of the checks', () => {
    const exchange = accepted({
      statusCode: 500,
      headers: { 'bad name': 'x', 'content-type': 'application/json' },
      body: '{',
    })
    expect(judge(exchange, builtInChecks).map(({ code }) => code)).toEqual([
      'header-name-invalid',
      'body-not-json',
      'server-error',
    ])
  })

  test('runs custom checks after the others', () => {
    expect(judge(accepted({ statusCode: 500 }), [...builtInChecks, custom]).map(({ code }) => code)).toEqual([
      'server-error',
      'acme/status',
    ])
  })
})

describe('a custom check that misbehaves is named', () => {
  const finding = { code: 'acme/x', level: 'error', evidence: recorded, facts: {} }

  test.each<[string, unknown]>([
    ['true', 'returned a boolean'],
    ['null', 'returned null'],
    ['a promise', 'returned a promise'],
    ['no code', 'returned a finding whose code is undefined'],
    ['a made-up code', 'returned a finding whose code is "server-header"'],
    ['a made-up level', 'returned a finding whose level is "fatal"'],
    ['no evidence', 'returned a finding whose evidence is undefined'],
    ['no facts', 'returned a finding whose facts are undefined'],
    ['a list with garbage', 'returned a string'],
  ])('%s: %s', (title, message) => {
    const garbage: Record<string, unknown> = {
      true: true,
      null: null,
      'a promise': Promise.resolve(),
      'no code': { ...finding, code: undefined },
      'a made-up code': { ...finding, code: 'server-header' },
      'a made-up level': { ...finding, level: 'fatal' },
      'no evidence': { ...finding, evidence: undefined },
      'no facts': { ...finding, facts: undefined },
      'a list with garbage': [finding, 'x'],
    }
    const noServerHeader = (() => garbage[title]) as unknown as Check
    expect(() => judge(plain, [noServerHeader])).toThrow(`checks: the check 'noServerHeader' ${String(message)}`)
  })

  test('one that throws keeps its error as the cause', () => {
    const cause = new RangeError('boom')
    const noServerHeader: Check = () => {
      throw cause
    }
    expect(() => judge(plain, [noServerHeader])).toThrow(
      expect.objectContaining({ message: expect.stringContaining("'noServerHeader' threw RangeError: boom"), cause }),
    )
  })

  test('one without a name is named by its index among those that the user lists', () => {
    expect(() => judge(plain, [...builtInChecks, () => undefined, (() => 1) as unknown as Check])).toThrow(
      'checks: the check at index 1 returned a number',
    )
  })

  test('a right one, or a list of findings, is taken as it is', () => {
    expect(judge(plain, [(() => [finding, finding]) as unknown as Check])).toEqual([finding, finding])
    expect(judge(plain, [() => []])).toEqual([])
  })
})
