import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { carriedLines } from '../../src/report/carried-text.ts'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('says what encoded values carry, by the name that they have', () => {
  const request = httpRequest({
    query: 'filter=%7B%22op%22%3A1%7D',
    headers: { authorization: `Bearer .${base64({ sub: 1 })}`, cookie: `a=1; sid=${base64([2])}` },
  })
  expect(carriedLines(request)).toEqual([
    'filter carries \'{"op":1}\'',
    'authorization carries \'{"sub":1}\'',
    "sid carries '[2]'",
  ])
})

test('says nothing of what can be read as it stands, or is no JSON', () => {
  const headers = { 'x-context': '{"a":1}', cookie: 'a=b', accept: 'text/html' }
  expect(carriedLines(httpRequest({ query: 'a=b&c', headers }))).toEqual([])
})
