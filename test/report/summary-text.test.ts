import { describe, expect, it } from 'vitest'
import { noticeLines, remarkLines } from '../../src/report/summary-text.ts'
import type { ContractReport } from '../../src/report/contract-report.ts'
import { aFinding, aReport } from './fixtures.ts'

const line =
  'Not reached: what comes after a refusal, since no request was answered below 400 (400: 988, 404: 12). One that the handler accepts shows the way: examples: [httpRequest({ ... })]'

describe('a run in which everything is refused', () => {
  it.each([
    ['is told from others', { 404: 12, 400: 988 }, 1000, [line]],
    ['not where one was not', { 400: 999, 204: 1 }, 1000, []],
    ['not where it fails', { 400: 999, 502: 1 }, 1000, []],
    ['not where few were asked', { 400: 3 }, 3, []],
  ])('%s', (_, answered, runs, expected) => {
    const report = aReport([], { answered, runs })
    expect(noticeLines(report)).toEqual(expected)
    expect(remarkLines(report, false).filter((text) => text.startsWith('Not reached'))).toEqual(expected)
  })
})

it('what is fixed is told of a run that passes, and what is only kept is not', () => {
  const fixed = [{ file: 'a.json', code: 'handler-threw', removed: false }]
  const regressions = { replayed: 1, fixed, saved: [] }
  expect(noticeLines(aReport([], { regressions }))).toEqual([
    'FIXED: handler-threw, kept in a.json (PROXYPROOF_UPDATE=1 removes it)',
  ])
  expect(noticeLines(aReport([], { regressions: { ...regressions, fixed: [] } }))).toEqual([])
})

it('findings that were met and not shrunk are told', () => {
  const told = (unshrunk: number) =>
    remarkLines(aReport([], { unshrunk }), false).filter((one) => one.startsWith('Not shrunk'))
  expect(told(1)).toEqual(['Not shrunk: 1 more distinct finding (a larger maxFindings or --max-findings shows more)'])
  expect(told(5)).toEqual(['Not shrunk: 5 more distinct findings (a larger maxFindings or --max-findings shows more)'])
})

describe('a run that explored few requests', () => {
  const calls = { learn: 30, explore: 2, stretch: 1, shrink: 1, confirm: 1 }
  const hang = { code: 'handler-timed-out', invocation: { settledBy: 'timeout' } } as const
  const few = (changes: Partial<ContractReport>) =>
    noticeLines(aReport([], { runs: 2, calls, durationMs: 4_400, answered: { 200: 1 }, ...changes })).filter((one) =>
      one.startsWith('Few'),
    )

  it('says how long it waited in vain', () => {
    expect(few({ stoppedBy: 'hang', unanswered: { calls: 33, ms: 4_100 } })).toEqual([
      'Few: 2 requests, since 33 calls without an answer took 4.1 s of 4.4 s',
    ])
    expect(few({ stoppedBy: 'hang', unanswered: { calls: 1, ms: 100 } })).toEqual([])
  })

  it('says so of a run that passed, and not of as many as were wanted', () => {
    const learning = { runs: 32, calls: { ...calls, learn: 400, explore: 40 }, durationMs: 1_300 }
    expect(few({ ...learning, stoppedBy: 'time' })).toEqual([
      'Few: 32 requests in 1.3 s; timeLimitMs: 10000 gives time for hundreds',
    ])
    expect(few({ ...learning, stoppedBy: 'runs' })).toEqual([])
    expect(few({ ...learning, runs: 51, stoppedBy: 'time' })).toEqual([])
  })

  it('says what time the others need where calls are slow, not where one hangs', () => {
    const unanswered = { calls: 33, ms: 4_390 }
    expect(few({ stoppedBy: 'time', unanswered })).toEqual([expect.stringContaining('timeLimitMs: 70000 gives time')])
    expect(few({ stoppedBy: 'time', unanswered, findings: [aFinding(hang)] })).toEqual([])
  })
})
