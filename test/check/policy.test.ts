import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/finding.ts'
import { makePolicy } from '../../src/check/policy.ts'
import { recorded } from './exchanges.ts'

const finding = (code: Finding['code'], level: Finding['level'], place?: string): Finding => ({
  code,
  level,
  evidence: recorded,
  facts: {},
  ...(place !== undefined && { place }),
})
const threw = finding('handler-threw', 'error', 'TypeError parse src/users.ts')
const lost = finding('headers-lost', 'warning', 'headers')
const note = finding('not-established', 'note', 'headers.x-count')

describe('ignore', () => {
  test('a code silences it everywhere', () => {
    expect(makePolicy({ ignore: ['handler-threw'] }).apply([threw, lost, threw])).toEqual([lost])
  })

  test.each([
    ['*', true],
    ['TypeError parse src/users.ts', true],
    ['* src/users.ts', true],
    ['TypeError*', true],
    ['TypeError pars? src/users?ts', true],
    ['src/users.ts', false],
    ['TypeError parse src/users+ts', false],
    ['[TypeError]*', false],
    ['typeerror*', false],
  ])('at %j matches the place: %s', (at, silenced) => {
    const rest = makePolicy({ ignore: [{ code: 'handler-threw', at, reason: 'known' }] }).apply([threw])
    expect(rest).toEqual(silenced ? [] : [threw])
  })

  test('another code at the same place stays', () => {
    expect(makePolicy({ ignore: [{ code: 'uncaught-exception', at: '*', reason: 'known' }] }).apply([threw])).toEqual([
      threw,
    ])
  })

  test('a finding without a place is at the empty one', () => {
    const nowhere = finding('no-response', 'error')
    expect(makePolicy({ ignore: [{ code: 'no-response', at: '*', reason: 'r' }] }).apply([nowhere])).toEqual([])
    expect(makePolicy({ ignore: [{ code: 'no-response', at: '?*', reason: 'r' }] }).apply([nowhere])).toEqual([nowhere])
  })

  test('entries that matched nothing are reported, the others with how often they did', () => {
    const policy = makePolicy({
      ignore: ['handler-threw', { code: 'headers-lost', at: 'multi*', reason: 'upstream 12' }, 'acme/no-server-header'],
    })
    policy.apply([threw, lost])
    policy.apply([threw])
    expect(policy.ignored()).toEqual([
      { code: 'handler-threw', times: 2 },
      { code: 'headers-lost', at: 'multi*', reason: 'upstream 12', times: 0 },
      { code: 'acme/no-server-header', times: 0 },
    ])
  })

  test('of two entries that match the same, neither looks stale', () => {
    const policy = makePolicy({ ignore: ['handler-threw', { code: 'handler-threw', at: '*', reason: 'r' }] })
    policy.apply([threw])
    expect(policy.ignored().map(({ times }) => times)).toEqual([1, 1])
  })
})

describe('enable and strict', () => {
  test('enabled codes count as errors, others keep their level', () => {
    const policy = makePolicy({ enable: ['headers-lost'] })
    expect(policy.apply([lost, note]).map(({ level }) => level)).toEqual(['error', 'note'])
  })

  test('the finding itself is not touched', () => {
    makePolicy({ enable: ['headers-lost'] }).apply([lost])
    expect(lost.level).toBe('warning')
  })

  test('errors fail; under strict everything does', () => {
    const lenient = makePolicy()
    const strict = makePolicy({ strict: true })
    expect([threw, lost, note].map(lenient.fails)).toEqual([true, false, false])
    expect([threw, lost, note].map(strict.fails)).toEqual([true, true, true])
  })
})

describe('misuse', () => {
  test.each([
    [{ ignore: ['handler-threws'] }, "ignore: unknown code 'handler-threws'; did you mean 'handler-threw'?"],
    [{ enable: ['cookie-lost'] }, "enable: unknown code 'cookie-lost'; did you mean 'cookies-lost'"],
    [{ enable: ['timed-out'] }, "did you mean 'handler-timed-out'"],
    [{ ignore: ['zzz'] }, 'known are init-failed'],
    [{ ignore: [{ code: 'handler-threw' }] }, "the entry for 'handler-threw' needs a reason; got undefined"],
    [{ ignore: [{ code: 'handler-threw', reason: ' ' }] }, 'needs a reason; got " "'],
    [{ ignore: [{ code: 'handler-threw', reason: 'r', place: 'x' }] }, "an entry has code, at and reason; got 'place'"],
    [{ ignore: [{ code: 'handler-threw', reason: 'r', at: 3 }] }, 'at must be a glob'],
    [{ ignore: [42] }, 'an entry is a code or { code, at, reason }; got 42'],
    [{ ignore: 'handler-threw' }, 'ignore must be an array; got "handler-threw"'],
    [{ strict: 'yes' }, 'strict must be true or false; got "yes"'],
    [{ ignore: ['unstable'], enable: ['unstable'] }, "ignore and enable both list 'unstable'"],
  ])('%j throws', (options, message) => {
    expect(() => makePolicy(options as object)).toThrow(TypeError)
    expect(() => makePolicy(options as object)).toThrow(message)
  })
})
