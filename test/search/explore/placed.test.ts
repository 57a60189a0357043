import { expect, it } from 'vitest'
import { httpRequest } from 'proxyproof'
import { placed } from '../../../src/search/explore/placed.ts'

const living = [
  httpRequest({ path: '/' }),
  httpRequest({ path: '/users' }),
  httpRequest({ method: 'POST', path: '/users' }),
  httpRequest({ method: 'PUT', path: '/users/a' }),
]
const lines = (requests: Iterable<{ method: string; path: string; query: string }>) =>
  Array.from(requests, ({ method, path, query }) => `${method} ${path}?${query}`)

it('sends what may go to any path to each route that is answered, and keeps the rest as it is', () => {
  const swept = [
    httpRequest({ path: '/1', query: 'a=%' }),
    httpRequest({ path: '/', query: 'a=%25' }),
    httpRequest({ path: '/1', query: 'a' }),
    httpRequest({ method: 'POST', path: '/', body: '{' }),
    httpRequest({ method: 'POST', path: '/1', body: '[' }),
    httpRequest({ path: '/a%20b' }),
    httpRequest({ method: 'OPTIONS', path: '/' }),
  ]
  expect(lines(placed(swept, living))).toEqual([
    'GET /?a=%',
    'GET /users?a=%25',
    'GET /?a',
    'POST /users?',
    'PUT /users/a?',
    'GET /a%20b?',
    'OPTIONS /?',
  ])
  expect(lines(placed(swept, living.slice(0, 1)))).toEqual(lines(swept))
})
