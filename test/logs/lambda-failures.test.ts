import { describe, expect, test } from 'vitest'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'

const id = 'aaaaaaaa-0000-4000-8000-000000000011'
const time = '2026-11-02T11:00:00.000Z'
const reasonsIn = (...lines: readonly (object | string)[]) =>
  eventsFromLogs(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')).map(
    ({ answer }) => answer?.reason,
  )
const event = {
  timestamp: time,
  level: 'INFO',
  requestId: id,
  message: {
    version: '2.0',
    rawPath: '/',
    headers: {},
    requestContext: { http: { method: 'GET', path: '/' }, requestId: 'x=' },
  },
}
const handled = { timestamp: time, level: 'ERROR', requestId: id, errorType: 'CacheError', errorMessage: 'no cache' }
const report = (status: string) => ({ time, type: 'platform.report', record: { requestId: id, status, metrics: {} } })

describe('an error that the function printed', () => {
  // A runtime that catches what the function throws succeeds: https://github.com/aws-samples/aws-lambda-extensions/issues/85
  test.each([
    handled,
    `${time}\t${id}\tERROR\tInvoke Error \t{"errorType":"TypeError","errorMessage":"x is undefined","stack":[]}`,
    `${time}\t${id}\tERROR\tUncaught Exception \t{"errorType":"Error","errorMessage":"late","stack":[]}`,
    `${time}\t${id}\tERROR\tUnhandled Promise Rejection \t{"errorType":"Error","errorMessage":"late","stack":[]}`,
  ])('is its failure though Lambda says that the runtime succeeded: %j', (error) => {
    for (const type of ['platform.report', 'platform.runtimeDone']) {
      const success = { ...report('success'), type }
      expect(reasonsIn(event, error, success)).toEqual(['function-error'])
      expect(reasonsIn(event, success, error)).toEqual(['function-error'])
    }
  })

  test('is its failure where Lambda says so, or says nothing', () => {
    expect(reasonsIn(event, handled, report('error'))).toEqual(['function-error'])
    expect(reasonsIn(event, handled)).toEqual(['function-error'])
  })
})

describe('a line about a time-out', () => {
  test.each([
    `${time} ${id} Task timed out after 3.00 seconds`,
    `RequestId: ${id} Error: Task timed out after 3.00 seconds`,
  ])("is Lambda's own: %s", (line) => {
    expect(reasonsIn(event, line)).toEqual(['function-timed-out'])
  })

  test.each([
    `${time}\t${id}\tINFO\tthe queue says: Task timed out after 3 seconds, again`,
    `${time}\t${id}\tINFO\tTask timed out after 3 seconds`,
    `${time}\t${id}\tWARN\tupstream: Task timed out after 3.00 seconds`,
  ])('is what the function printed: %s', (line) => {
    expect(reasonsIn(event, line).filter((reason) => reason !== undefined)).toEqual([])
  })
})
