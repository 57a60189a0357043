import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { requestLines } from '../../src/report/request-text.ts'

test('of headers only those are told that the boring request has not, and those that it alone has', () => {
  const baseline = httpRequest({
    headers: [
      ['accept', '*/*'],
      ['x-tenant', 'a'],
      ['host', 'example.com'],
    ],
  })
  const request = httpRequest({
    headers: [
      ['Accept', '*/*'],
      ['X-Tenant', 'b'],
    ],
  })
  expect(requestLines(request, baseline)).toEqual(['GET /', 'X-Tenant: b', 'without the header host'])
})
