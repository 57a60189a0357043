import { httpRequest, type HttpRequest } from '../../src/http/request.ts'

const json = { 'Content-Type': 'application/json' }

/** Requests that front ends deliver and that careless handlers fall over. */
export const oddRequests: readonly HttpRequest[] = [
  httpRequest(),
  ...['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((method) => httpRequest({ method })),
  ...['', 'null', '0', '""', '[]', '{}', '{', '{"', 'a=b&c', '\u0000', '[[[[[]]]]]', '{"__proto__":null}'].flatMap(
    (body) => [
      httpRequest({ method: 'POST', body }),
      httpRequest({ method: 'POST', body, headers: json }),
      httpRequest({ method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
  ),
  httpRequest({ method: 'POST', body: Uint8Array.of(0xff, 0xfe, 0), headers: json }),
  httpRequest({ method: 'GET', body: '{}' }),
  httpRequest({ query: 'a=%25&page=-1&limit=abc&q=%00&cursor=%E2%82%AC' }),
  httpRequest({ query: 'limit=1e9&page=99999999999999999999' }),
  httpRequest({ query: 'a=&a=1&a=2&constructor=1&__proto__=2&ids=1,2' }),
  httpRequest({ headers: { Cookie: '%; =; a=b=c; session=%7B' } }),
  httpRequest({ headers: { Authorization: 'Bearer', 'Accept-Language': '*', Accept: '*/*;q=x' } }),
  httpRequest({ headers: { 'Content-Type': ';;;', 'X-Custom': '' } }),
  httpRequest({ method: 'POST', body: 'x', headers: { 'Content-Type': 'multipart/form-data' } }),
  httpRequest({ path: '/a%20b' }),
  httpRequest({ path: '/constructor' }),
  httpRequest({ path: '/a/b/c/' }),
]
