import { expect, test } from 'vitest'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'

const read = (entry: object) =>
  eventsFromLogs(JSON.stringify({ requestId: 'a1', httpMethod: 'GET', path: '/', ...entry }))[0]!

test.each([
  [{ status: '429' }, undefined],
  [{ status: '504', integrationStatus: '200' }, undefined],
  [{ status: '429', 'error.responseType': 'THROTTLED' }, 'throttled'],
  [{ status: '504', error: { responseType: 'INTEGRATION_TIMEOUT' } }, 'integration-timed-out'],
  [{ status: '504', error: { message: 'Endpoint request timed out' } }, 'integration-timed-out'],
])('%j is put down to %s: a handler may answer 429 or 504 itself', (entry, reason) => {
  const { answer, explained } = read(entry)
  expect(answer!.reason).toBe(reason)
  if (reason === undefined) expect(explained).toBeUndefined()
})

test('a load balancer that gets no connection has not asked the handler', () => {
  const line =
    'http 2026-11-02T09:00:01.123456Z app/shop/0123456789abcdef 203.0.113.7:40000 - -1 -1 -1 504 - 120 300 "GET http://shop.example.com:80/basket HTTP/1.1" "curl/8.9.1" - - arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/f/0123456789abcdef "Root=1-69073bb1-0123456789abcdef01234567" "-" "-" 0 2026-11-02T09:00:01.000000Z "forward" "-" "LambdaConnectionTimeout" "-" "-" "-" "-"'
  const [{ explained, answer } = {}] = eventsFromLogs(line)
  expect(answer).toEqual({ status: 504, reason: 'connection-timed-out' })
  expect(explained).toContain('LambdaConnectionTimeout')
  expect(explained).not.toContain('ended')
})

test.each([
  [{ integration: { status: '200' }, status: '502' }, 502],
  [{ 'integration.status': '200', status: '502' }, 502],
  [{ context: { integration: { status: 200 }, status: 502 } }, 502],
  [{ context: { status: 502 } }, 502],
])('the status of %j is the outermost', (entry, status) => {
  expect(read(entry).answer!.status).toBe(status)
})
