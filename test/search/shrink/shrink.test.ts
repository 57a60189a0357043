import { describe, expect, test } from 'vitest'
import { textOf } from '../../../src/http/body.ts'
import { headerValue } from '../../../src/http/headers.ts'
import { queryPairs } from '../../../src/http/query.ts'
import { httpRequest, type HttpRequest } from '../../../src/http/request.ts'
import { parseRoute } from '../../../src/gateway/routes.ts'
import { shrinkRequest, type ShrinkOptions } from '../../../src/search/shrink/shrink.ts'

const noisy = (change: Parameters<typeof httpRequest>[0]) =>
  httpRequest({
    method: 'PUT',
    path: '/users/4711/orders',
    query: 'page=2&sort=name&limit=250',
    headers: { accept: 'text/html', 'X-Trace': 'abc', cookie: 'theme=dark; session=s3cr3t' },
    body: '{"name":"Ada Lovelace","age":36,"tags":["a","b"]}',
    ...change,
  })

async function shrunk(request: HttpRequest, holds: (request: HttpRequest) => boolean, options?: ShrinkOptions) {
  let calls = 0
  const smallest = await shrinkRequest(
    request,
    async (candidate) => {
      calls++
      return holds(candidate)
    },
    options,
  )
  return { calls, smallest, line: lineOf(smallest) }
}

function lineOf({ method, path, query, headers, body }: HttpRequest): string {
  const lines = headers.map(([name, value]) => ` ${name}: ${value}`).join('')
  return `${method} ${path}${query && `?${query}`}${lines}${body === null ? '' : ` | ${textOf(body)}`}`
}

const value = (request: HttpRequest, key: string) => queryPairs(request.query).find((pair) => pair.key === key)?.value
const json = (request: HttpRequest): any => {
  try {
    return JSON.parse(textOf(request.body))
  } catch {
    return undefined
  }
}

describe('shrinkRequest', () => {
  test('ends at the baseline when everything shows it, in one call', async () => {
    const { line, calls } = await shrunk(noisy({}), () => true)
    expect(line).toBe('GET /')
    expect(calls).toBe(1)
  })

  test('returns what it was given when nothing smaller shows it', async () => {
    const request = noisy({})
    const { smallest } = await shrunk(request, (candidate) => lineOf(candidate) === lineOf(request))
    expect(lineOf(smallest)).toBe(lineOf(request))
  })

  test('keeps the method alone', async () => {
    expect((await shrunk(noisy({}), ({ method }) => method === 'PUT')).line).toBe('PUT /')
  })

  test('takes the plainest method that shows it', async () => {
    expect((await shrunk(noisy({ method: 'PATCH' }), ({ method }) => method !== 'GET')).line).toBe('POST /')
  })

  test('keeps a body on a GET where POST does not show it', async () => {
    const { line } = await shrunk(noisy({ method: 'GET' }), ({ method, body }) => method === 'GET' && body !== null)
    expect(line).toBe('GET / | 0')
  })

  test('drops a body where the method that it brings along is enough', async () => {
    expect((await shrunk(noisy({ method: 'POST' }), ({ method }) => method === 'POST')).line).toBe('POST /')
  })

  test('keeps one query pair with the smallest number', async () => {
    const { line } = await shrunk(noisy({}), (request) => Number(value(request, 'limit')) > 99)
    expect(line).toBe('GET /?limit=100')
  })

  test('renames a key that does not matter', async () => {
    expect((await shrunk(noisy({}), ({ query }) => query.includes('='))).line).toBe('GET /?a=')
  })

  test('keeps two parts that belong together', async () => {
    const { line } = await shrunk(
      noisy({}),
      (request) => value(request, 'sort') === 'name' && headerValue(request.headers, 'x-trace') !== undefined,
    )
    expect(line).toBe('GET /?sort=name x-trace: ')
  })

  test('keeps one cookie', async () => {
    const { line } = await shrunk(noisy({}), ({ headers }) => /session=./.test(headerValue(headers, 'cookie') ?? ''))
    expect(line).toBe('GET / cookie: session=0')
  })

  test('shrinks the JSON in a cookie', async () => {
    const user = (request: HttpRequest) => {
      const value = /session=([^;]*)/.exec(headerValue(request.headers, 'cookie') ?? '')?.[1]
      try {
        return JSON.parse(Buffer.from(value ?? '', 'base64url').toString())
      } catch {
        return 'no JSON'
      }
    }
    const cookie = `theme=dark; session=${Buffer.from('{"cart":[1,2]}').toString('base64url')}`
    const { line } = await shrunk(noisy({ headers: { cookie } }), (request) => typeof user(request) === 'object')
    expect(line).toBe('GET / cookie: session=e30')
  })

  test('shrinks a JSON body by its tree', async () => {
    const { line } = await shrunk(
      noisy({}),
      (request) => json(request)?.age > 17 && typeof json(request)?.name === 'string',
    )
    expect(line).toBe('POST / | {"name":"","age":18}')
  })

  test('finds the shortest text that is too long', async () => {
    const long = noisy({ body: JSON.stringify({ name: 'x'.repeat(5_000) }) })
    const { line, calls } = await shrunk(long, (request) => json(request)?.name?.length > 200)
    expect(line).toBe(`POST / | {"name":"${'a'.repeat(201)}"}`)
    expect(calls).toBeLessThan(60)
  })

  test('keeps to the routes', async () => {
    const routes = ['GET /', 'ANY /users/{id}'].map(parseRoute)
    const { line } = await shrunk(noisy({ path: '/users/4711' }), ({ path }) => path.startsWith('/users/'), { routes })
    expect(line).toBe('GET /users/a')
  })

  test('shrinks towards the baseline that it is given', async () => {
    const baseline = httpRequest({ method: 'DELETE', path: '/users/a' })
    expect((await shrunk(noisy({}), () => true, { baseline })).line).toBe('DELETE /users/a')
  })

  test('never asks twice for one request, and never more often than it may', async () => {
    const asked = new Set<string>()
    const { calls } = await shrunk(
      noisy({}),
      (request) => {
        const line = lineOf(request)
        expect(asked).not.toContain(line)
        asked.add(line)
        return request.body !== null && json(request)?.tags?.length === 2
      },
      { maxCalls: 20 },
    )
    expect(calls).toBeLessThanOrEqual(20)
  })

  test('does not allocate by a huge number on its way down', async () => {
    const sizes: number[] = []
    await shrunk(noisy({ query: 'limit=4294967296000' }), (request) => {
      const limit = Number(value(request, 'limit'))
      sizes.push(limit)
      return limit > 4_294_967_295
    })
    expect(sizes.filter((size) => size > 1e6 && size < 4e9)).toEqual([])
  })
})

describe('what shrinking leaves alone, and what it does not', () => {
  test('a word is tried in a few calls once every letter of it counts', async () => {
    const start = httpRequest({ path: '/', query: 'type=charge.refunded' })
    const { line, calls } = await shrunk(start, (request) => value(request, 'type') === 'charge.refunded')
    expect(line).toBe('GET /?type=charge.refunded')
    expect(calls).toBeLessThanOrEqual(9)
  })

  test('a key given twice becomes a list where that is enough', async () => {
    const start = httpRequest({ path: '/', query: 'ids=11&ids=12&page=2' })
    const { line } = await shrunk(start, ({ query }) => /ids=[^&]*(?:,|&ids)/.test(query))
    expect(line).toBe('GET /?ids=,')
  })

  test('and stays where it is not', async () => {
    const start = httpRequest({ path: '/', query: 'ids=11&ids=12' })
    const { line } = await shrunk(start, ({ query }) => queryPairs(query).length === 2)
    expect(line).toBe('GET /?a=&a=')
  })

  test.each([
    ['+', 'q=Ann+Lee&x=1', 'q=a%3D1%3B+Path'],
    ['%2F', 'q=https%3A%2F%2Fexample.com', 'q=a%2fb'],
  ])('%s ends alone, whatever stood around it', async (escape, ...queries) => {
    for (const query of queries) {
      const { line } = await shrunk(httpRequest({ path: '/', query }), (request) =>
        request.query.toUpperCase().includes(escape),
      )
      expect(line).toBe(`GET /?a=${escape}`)
    }
  })

  test('cookies in two lines stay two where one line is not enough', async () => {
    const start: HttpRequest = {
      ...httpRequest({ path: '/' }),
      headers: [
        ['accept', 'text/html'],
        ['cookie', 'a=1'],
        ['cookie', 'b=2'],
      ],
    }
    const { line } = await shrunk(start, ({ headers }) => headers.filter(([name]) => name === 'cookie').length === 2)
    expect(line).toBe('GET / cookie:  cookie: ')
  })
})

describe('Options of shrinkRequest', () => {
  test('name routes as every other option does', async () => {
    const request = noisy({ path: '/users/4711' })
    const holds = ({ path }: HttpRequest) => path !== '/'
    expect((await shrunk(request, holds, { routes: ['GET /', 'ANY /users/{id}'] })).smallest.path).toBe('/users/a')
    expect((await shrunk(request, holds)).smallest.path).not.toBe('/users/a')
  })

  test.each<[unknown, string]>([
    [{ maxCall: 3 }, "shrinkRequest(): unknown option 'maxCall'; did you mean 'maxCalls'?"],
    [{ maxCalls: -1 }, 'maxCalls must be an integer of at least 0; got -1'],
    [{ routes: ['/users'] }, "routes: a route must be '$default' or 'METHOD /path'"],
    [{ routes: 'GET /' }, 'routes must be a list such as [\'GET /users/{id}\']; got "GET /"'],
    [{ baseline: { path: '/' } }, 'baseline must be a request (httpRequest({ ... })); got {"path":"/"}'],
  ])('are refused if they cannot be meant: %j', async (options, message) => {
    await expect(shrinkRequest(noisy({}), async () => true, options as ShrinkOptions)).rejects.toThrow(TypeError)
    await expect(shrinkRequest(noisy({}), async () => true, options as ShrinkOptions)).rejects.toThrow(message)
  })
})
