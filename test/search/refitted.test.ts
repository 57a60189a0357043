import { expect, it } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { refitted } from '../../src/search/known/bent.ts'

const digits = new Set([String.raw`^\d+$`, '^[A-Z]{3}:[1-9]\\d{0,2}$'])

it('a part of a value that fits a pattern is made to fit it in another way', () => {
  const request = httpRequest({ path: '/', headers: { 'x-signature': 't=1,v1', cookie: 'basket=MUG:2.TEE:3' } })
  const made = [...refitted([request], digits)].map(({ headers }) => headers.map(([, value]) => value).join(' | '))
  expect(made).toContain('t=9999999999999,v1 | basket=MUG:2.TEE:3')
  expect(made).toContain('t=1,v1 | basket=MUG:999.TEE:3')
})
