import { expect, it } from 'vitest'
import { httpRequest } from 'proxyproof'
import { emptyDictionary } from '../../../src/arbitrary/dictionary.ts'
import { mutants } from '../../../src/search/explore/mutants.ts'

it('a body of JSON becomes null early, behind all that lets it in', () => {
  const headers = { 'content-type': 'application/json', 'x-key': 's3cret' }
  const base = httpRequest({ method: 'POST', path: '/drafts', headers, body: '{"id":"d1"}' })
  const bodies = [...mutants([base], emptyDictionary)]
    .filter((one) => one.headers.length === base.headers.length && one.path === base.path)
    .map(({ body }) => body && Buffer.from(body).toString())
  expect(bodies.indexOf('null')).toBeGreaterThan(0)
  expect(bodies.indexOf('null')).toBeLessThan(8)
})
