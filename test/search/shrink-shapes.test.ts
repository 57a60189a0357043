import { describe, expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { textOf } from '../../src/http/body.ts'
import { queryPairs } from '../../src/http/query.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { shrinkRequest } from '../../src/search/shrink/shrink.ts'
import { drawsOf, type Draws } from './random-parts.ts'

const seeds = Array.from({ length: 10 }, (_, i) => i + 1)

/** The calls that shrinking took at most, and where it ended for each seed. */
async function shrunk(make: (draws: Draws) => Partial<HttpRequest>, holds: (request: HttpRequest) => boolean) {
  const ends = new Set<string>()
  let calls = 0
  for (const seed of seeds) {
    const start: HttpRequest = { ...httpRequest({ path: '/' }), ...make(drawsOf(seed)) }
    if (!holds(start)) throw new Error(`seed ${seed} starts with what does not show it: ${lineOf(start)}`)
    let asked = 0
    const smallest = await shrinkRequest(start, async (candidate) => {
      asked++
      return holds(candidate)
    })
    calls = Math.max(calls, asked)
    ends.add(lineOf(smallest))
  }
  return { calls, ends: [...ends] }
}

function lineOf({ method, path, query, headers, body }: HttpRequest): string {
  const lines = headers.map(([name, value]) => ` ${name}: ${value}`).join('')
  const bytes = body === null ? '' : ` | ${Buffer.from(body).toString('latin1')}`
  return `${method} ${path}${query && `?${query}`}${lines}${bytes}`
}

const posted = (value: unknown): Partial<HttpRequest> => sent(JSON.stringify(value))
const sent = (body: string): Partial<HttpRequest> => ({ method: 'POST', body: new TextEncoder().encode(body) })
const size = ({ body }: HttpRequest) => textOf(body).length
const json = (request: HttpRequest): any => {
  try {
    return JSON.parse(textOf(request.body))
  } catch {
    return undefined
  }
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const depth = (value: unknown): number => (isObject(value) ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0)
const isMalformed = (text: string) => {
  try {
    return decodeURIComponent(text) === undefined
  } catch {
    return true
  }
}
const cookies = ({ headers }: HttpRequest) => headers.flatMap(([, value]) => value.split('; '))
const segments = ({ path }: HttpRequest) => path.split('/').filter((segment) => segment !== '')
const most = (query: string) => {
  const keys = queryPairs(query).map(({ key }) => key)
  return Math.max(...keys.map((key) => keys.filter((other) => other === key).length))
}
const isUtf8 = (body: Uint8Array) => Buffer.from(textOf(body)).equals(Buffer.from(body))
const brackets = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const many = (count: number, item: string, between = '') => Array.from({ length: count }, () => item).join(between)
const numbered = (count: number, item: (i: number) => string, between: string) =>
  Array.from({ length: count }, (_, i) => item(i)).join(between)

type Shape = readonly [
  name: string,
  make: (draws: Draws) => Partial<HttpRequest>,
  holds: (request: HttpRequest) => boolean,
  smallest: string,
  mostCalls: number,
]

const bodies: readonly Shape[] = [
  [
    'brackets of more than 200 characters',
    ({ number }) => sent(brackets(number(110, 300))),
    (request) => size(request) > 200,
    `POST / | ${'a'.repeat(201)}`,
    40,
  ],
  [
    'nested JSON of more than 200 characters',
    ({ list, json: tree }) => posted(list(10, 12, () => tree(4))),
    (request) => size(request) > 200,
    `POST / | ${'a'.repeat(201)}`,
    40,
  ],
  [
    'a list of words of more than 200 characters',
    ({ list, word }) => posted(list(40, 90, word)),
    (request) => size(request) > 200,
    `POST / | ${'a'.repeat(201)}`,
    40,
  ],
  [
    'JSON of more than 200 characters, whatever it is',
    ({ list, json: tree }) => posted(list(12, 20, () => tree(4))),
    (request) => size(request) > 200 && json(request) !== undefined,
    `POST / | "${'a'.repeat(199)}"`,
    40,
  ],
  [
    'an object of more than 200 characters',
    ({ list, word, json: tree }) => posted(Object.fromEntries(list(14, 20, () => [word(), tree(4)]))),
    (request) => size(request) > 200 && isObject(json(request)) && !Array.isArray(json(request)),
    `POST / | {"a":"${'a'.repeat(193)}"}`,
    40,
  ],
  [
    'a member of more than 200 characters as JSON',
    ({ list, json: tree }) => posted({ id: 1, data: list(12, 20, () => tree(4)) }),
    (request) => JSON.stringify(json(request)?.data ?? '').length > 200,
    `POST / | {"data":"${'a'.repeat(199)}"}`,
    50,
  ],
  [
    'levels of lists and objects',
    ({ nested, number }) => posted(nested(number(50, 200))),
    (request) => depth(json(request)) > 30,
    `POST / | ${brackets(31)}`,
    40,
  ],
  [
    'levels of a member',
    ({ nested, number, json: tree }) => posted({ filter: nested(number(50, 200)), page: tree(2) }),
    (request) => depth(json(request)?.filter) > 30,
    `POST / | {"filter":${brackets(31)}}`,
    50,
  ],
  [
    'something deep inside, whatever is around it',
    ({ wrapped, number }) => posted(wrapped({ role: 'admin' }, number(5, 60))),
    (request) => JSON.stringify(json(request) ?? null).includes('{"role":"admin"}'),
    'POST / | {"role":"admin"}',
    40,
  ],
  [
    'a list of more than 25 items',
    ({ list, json: tree }) => posted({ items: list(40, 60, () => tree(1)), page: tree(1) }),
    (request) => Array.isArray(json(request)?.items) && json(request).items.length > 25,
    `POST / | {"items":[${many(26, '0', ',')}]}`,
    50,
  ],
  [
    'a list of more than 25 records',
    ({ list, word, number }) => posted({ items: list(28, 60, () => ({ sku: word(), n: number(1, 99), [word()]: 0 })) }),
    (request) => {
      const items = json(request)?.items
      return Array.isArray(items) && items.length > 25 && items.every((item: any) => typeof item?.sku === 'string')
    },
    `POST / | {"items":[${many(26, '{"sku":""}', ',')}]}`,
    60,
  ],
  [
    'more than 20 members',
    ({ list, word, json: tree }) => posted(Object.fromEntries(list(24, 40, (i) => [word() + i, tree(1)]))),
    (request) => isObject(json(request)) && !Array.isArray(json(request)) && Object.keys(json(request)).length > 20,
    `POST / | {${numbered(21, (i) => `"a${i}":0`, ',')}}`,
    40,
  ],
  [
    'more than 100 bytes that are no UTF-8',
    ({ list, number }) => ({ method: 'POST', body: new Uint8Array([0xfe, ...list(120, 300, () => number(0, 255))]) }),
    ({ body }) => body !== null && body.length > 100 && !isUtf8(body),
    `POST / | ${'\xff'.repeat(101)}`,
    40,
  ],
]

const escapes: readonly Shape[] = [
  [
    'a path with an escape that is no character',
    ({ broken, number }) => ({ path: `/${broken()}${'%E2%98%95'.repeat(number(1, 40))}` }),
    ({ path }) => isMalformed(path),
    'GET /%80',
    10,
  ],
  [
    'one in a word of a path',
    ({ broken, word }) => ({ path: `/${word()}/${word()}${broken()}${word()}` }),
    ({ path }) => isMalformed(path),
    'GET /%80',
    10,
  ],
  [
    'one in a path of more than 30 characters',
    ({ broken, number }) => ({ path: `/${broken()}${'%E2%98%95'.repeat(number(5, 40))}` }),
    ({ path }) => isMalformed(path) && path.length > 30,
    `GET /${'%80'.repeat(10)}`,
    20,
  ],
  [
    'one that must be the start of a character',
    ({ broken, word }) => ({ path: `/${word()}%E2${broken()}` }),
    ({ path }) => path.includes('%E2'),
    'GET /%E2',
    10,
  ],
  [
    'a query value with one',
    ({ broken, word }) => ({ query: `${word()}=${word()}${broken()}%E2%98%95&${word()}=1` }),
    ({ query }) => isMalformed(query),
    'GET /?a=%',
    10,
  ],
  [
    'a query key with one',
    ({ broken, word }) => ({ query: `${word()}${broken()}=1` }),
    ({ query }) => queryPairs(query).some(({ key }) => isMalformed(key)),
    'GET /?%=',
    10,
  ],
]

const parts: readonly Shape[] = [
  [
    'more than 20 headers',
    ({ list, word }) => ({ headers: list(24, 40, (i) => [`x-${word()}${i}`, word()] as const) }),
    ({ headers }) => headers.length > 20,
    `GET /${numbered(21, (i) => ` a${i}: `, '')}`,
    20,
  ],
  [
    'more than 5 cookies',
    ({ list, word }) => ({ headers: [['cookie', list(7, 12, (i) => `${word()}${i}=${word()}`).join('; ')]] }),
    (request) => cookies(request).length > 5,
    `GET / cookie: ${numbered(6, (i) => `a${i}=`, '; ')}`,
    40,
  ],
  [
    'more than 12 query keys',
    ({ list, word }) => ({ query: list(14, 25, (i) => `${word()}${i}=${word()}`).join('&') }),
    ({ query }) => new Set(queryPairs(query).map(({ key }) => key)).size > 12,
    `GET /?${numbered(13, (i) => `a${i}=`, '&')}`,
    40,
  ],
  [
    'a query key given more than three times',
    ({ list, word }) => ({
      query: list(5, 9, word)
        .map((value, _, [key]) => `${key}=${value}`)
        .join('&'),
    }),
    ({ query }) => most(query) > 3,
    'GET /?a=&a=&a=&a=',
    40,
  ],
  [
    'a query key given twice',
    ({ word, list }) => ({
      query: list(2, 3, word)
        .map((value, _, [key]) => `${key}=${value}`)
        .join('&'),
    }),
    ({ query }) => most(query) > 1,
    'GET /?a=&a=',
    20,
  ],
  [
    'a query key of more than 30 characters',
    ({ word }) => ({ query: `${word()}=1&${many(20, word())}=${word()}` }),
    ({ query }) => queryPairs(query).some(({ key }) => key.length > 30),
    `GET /?${'a'.repeat(31)}=`,
    20,
  ],
  [
    'a query of more than 500 characters',
    ({ list, word }) => ({ query: list(60, 90, () => `${word()}=${many(3, word())}`).join('&') }),
    ({ query }) => query.length > 500,
    `GET /?a=${'a'.repeat(499)}`,
    25,
  ],
  [
    'a query of more than 500 characters, most of them of one value',
    ({ word, number }) => ({ query: `${word()}=${'x'.repeat(number(500, 900))}` }),
    ({ query }) => query.length > 500,
    `GET /?a=${'a'.repeat(499)}`,
    25,
  ],
  [
    'a path of more than 10 segments',
    ({ list, word }) => ({ path: `/${list(12, 20, word).join('/')}` }),
    (request) => segments(request).length > 10,
    `GET /${many(11, 'a', '/')}`,
    15,
  ],
  [
    'a path of more than 4 segments',
    ({ list, one, word }) => ({ path: `/${list(5, 8, () => one(['a', '1', word()])).join('/')}` }),
    (request) => segments(request).length > 4,
    `GET /${many(5, 'a', '/')}`,
    20,
  ],
  [
    'a path of more than 300 characters',
    ({ list, word }) => ({ path: `/${list(80, 120, word).join('/')}` }),
    ({ path }) => path.length > 300,
    `GET /${'a'.repeat(300)}`,
    20,
  ],
  [
    'a character beyond U+FFFF',
    ({ word, one }) => ({ query: `q=${encodeURIComponent(word() + one(['\u{1f4a9}', '\u{10ffff}', '\u{20000}']))}` }),
    ({ query }) => /[\u{10000}-\u{10ffff}]/u.test(decodeURIComponent(query)),
    'GET /?a=%F0%9F%98%80',
    15,
  ],
  [
    'letters and digits of which only the kind counts',
    ({ one, number }) => ({ query: `ref=${many(3, one([...'ABCXYZ']))}-${number(1000, 9999)}&page=2` }),
    ({ query }) => queryPairs(query).some(({ key, value = '' }) => key === 'ref' && /^[A-Z]{3}-\d{4}$/.test(value)),
    'GET /?ref=AAA-0000',
    20,
  ],
]

describe('One smallest request, whatever it was found by', () => {
  test.each([...bodies, ...escapes, ...parts])('%s', async (_, make, holds, smallest, mostCalls) => {
    const { ends, calls } = await shrunk(make, holds)
    expect(ends).toEqual([smallest])
    expect(calls).toBeLessThanOrEqual(mostCalls)
  })

  test('JSON that is nested so deep that it can be read but not written', async () => {
    const start = httpRequest({ method: 'POST', path: '/', body: brackets(20_000) })
    const holds = async (request: HttpRequest) => textOf(request.body).startsWith('['.repeat(9_000))
    expect(textOf((await shrinkRequest(start, holds)).body)).toBe(brackets(9_000))
    const query = `a=${brackets(8_000)}`
    const inQuery = httpRequest({ path: '/', query })
    expect((await shrinkRequest(inQuery, async (request) => request.query.startsWith('a='))).query).toBe('a=')
  })

  test('behind a front end, too', async () => {
    const ends = new Set<string>()
    for (const seed of seeds) {
      const { list, word } = drawsOf(seed)
      const body = JSON.stringify(list(40, 90, word))
      const report = await checkProxyHandler(
        async (event: { body: string | null }) => {
          if ((event.body ?? '').length > 200) throw new Error('too long')
          return { statusCode: 200, body: 'ok' }
        },
        { gateway: 'rest', seed, numRuns: 0, examples: [httpRequest({ method: 'POST', path: '/', body })] },
      )
      for (const { request } of report.findings) ends.add(lineOf(request))
    }
    expect([...ends]).toEqual([`POST / | ${'a'.repeat(201)}`])
  })
})
