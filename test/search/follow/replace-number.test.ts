import { expect, it } from 'vitest'
import { httpRequest } from '../../../src/http/request.ts'
import { replaceMark } from '../../../src/search/follow/replace-mark.ts'

const of = (by: unknown, init: Parameters<typeof httpRequest>[0]) => {
  const made = replaceMark(httpRequest(init), '#37', by as number)
  return made && [made.path, made.query, made.body && Buffer.from(made.body).toString()]
}

it.each([
  [
    'in JSON, whatever holds it',
    40,
    { body: '{"a":[37,{"b":37}],"c":"37","d":137}' },
    ['/a', '', '{"a":[40,{"b":40}],"c":"37","d":137}'],
  ],
  ['any JSON in JSON', null, { body: '{"a":37}' }, ['/a', '', '{"a":null}']],
  ['as a value of a query', 'x y', { query: 'a=37&b=137' }, ['/a', 'a=x%20y&b=137', null]],
  ['as a segment', 2, { path: '/a/37/371' }, ['/a/2/371', '', null]],
  [
    'as a value of a form',
    '1',
    { body: 'a=37', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ['/a', '', 'a=1'],
  ],
] as const)('%s', (_, by, init, expected) => {
  expect(of(by, { method: 'POST', path: '/a', ...init })).toEqual(expected)
})

it('within a text of a header or query, whole', () => {
  const request = httpRequest({
    path: '/a',
    query: 'at=12:37',
    headers: { cookie: 'basket=MUG:37; n=137', 'x-a': '37' },
  })
  const made = replaceMark(request, '#37', 100)!
  expect(made.query).toBe('at=12:100')
  expect(made.headers).toEqual([
    ['cookie', 'basket=MUG:100; n=137'],
    ['x-a', '100'],
  ])
})

it('nothing where it is nowhere, or where an object cannot stand', () => {
  expect(of(1, { method: 'POST', path: '/a', body: '{"a":38}' })).toBeUndefined()
  expect(of({}, { method: 'GET', path: '/a', query: 'a=37' })).toBeUndefined()
})
