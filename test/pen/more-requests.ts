import { httpRequest, type HttpRequest } from '../../src/http/request.ts'

const paths = [
  '/todos',
  '/todos/1',
  '/todos/%25',
  '/people',
  '/people/a%20b',
  '/stock/x',
  '/stock',
  '/orders',
  '/orders/7',
  '/graphql',
  '/files/a',
  '/old',
  '/old/',
  '/export',
  '/healthz',
  '/books',
  '/books/dune',
  '/books/%F0%9F%93%9A',
  '/a//b',
]
const bodies = [
  '{"title":"x"}',
  '{"name":"x"}',
  '{"query":"{ hello }"}',
  '{"left":1}',
  '{"password":"correct horse"}',
  'email=a@b',
]

/** Requests that reach into the pen's own routes. */
export const moreRequests: readonly HttpRequest[] = [
  ...paths.flatMap((path) => ['GET', 'POST', 'HEAD', 'OPTIONS'].map((method) => httpRequest({ method, path }))),
  ...paths.flatMap((path) =>
    bodies.map((body) => httpRequest({ method: 'POST', path, body, headers: { 'Content-Type': 'application/json' } })),
  ),
  httpRequest({ method: 'POST', body: 'email=a@b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
  httpRequest({ path: '/%5C' }),
  httpRequest({ headers: { 'Accept-Encoding': 'gzip, br' } }),
  httpRequest({ headers: { 'If-None-Match': '*' } }),
  httpRequest({ headers: { Origin: 'https://app.example.com' } }),
  httpRequest({ method: 'OPTIONS', headers: { Origin: 'null', 'Access-Control-Request-Method': 'PUT' } }),
  httpRequest({ headers: { Cookie: 'visits=41; theme=dark' } }),
  httpRequest({ query: 'from=100%' }),
  httpRequest({ path: '/orders/%25' }),
  httpRequest({ headers: { Cookie: 'promo=100%' } }),
  httpRequest({ headers: { Authorization: 'Bearer a.b.c' } }),
  httpRequest({ method: 'PUT', body: 'x'.repeat(200_000), headers: { 'Content-Type': 'text/plain' } }),
  httpRequest({
    path: '/todos',
    method: 'POST',
    body: 'x',
    headers: { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' },
  }),
]
