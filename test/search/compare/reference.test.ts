import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { setCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  applicationLoadBalancer,
  checkProxyHandler,
  functionUrl,
  httpApi,
  httpRequest,
  restApi,
  type ContractOptions,
  type Gateway,
} from '../../../src/index.ts'
import { makeReference } from '../../../src/search/compare/reference.ts'

const app = new Hono()
app.get('/tags', (c) => c.json(c.req.queries('tag') ?? []))
app.get('/files/:name', (c) => c.text(c.req.param('name')))
app.post('/echo', async (c) => c.body(await c.req.arrayBuffer(), 200, { 'content-type': 'image/png' }))
app.get('/me', (c) => c.text(c.req.header('cookie') ?? 'nobody'))
app.post('/login', (c) => {
  setCookie(c, 'session', 'abc')
  setCookie(c, 'theme', 'dark')
  return c.json({ in: true })
})
app.get('/old', (c) => c.redirect('/tags', 301))
app.all('*', (c) => c.json({ error: 'not found' }, 404))

type Event = Record<string, any>

/** An adapter by hand for HTTP APIs, and how each slip changes it. */
function adapter(slip: Partial<Slips> = {}) {
  return async (event: Event) => {
    const url = new URL('https://localhost')
    const encoded = event['rawPath'].split('/').map(encodeURIComponent).join('/')
    url.pathname = slip.path?.(event['rawPath']) ?? encoded
    url.search = slip.query?.(event) ?? event['rawQueryString']
    const headers = new Headers(event['headers'])
    headers.set('host', event['requestContext'].domainName)
    if (event['cookies'] && !slip.noCookies) headers.set('cookie', event['cookies'].join('; '))
    const { method } = event['requestContext'].http
    const sent = event['body'] === undefined || method === 'GET' || method === 'HEAD' ? undefined : bodyOf(event)
    const body = sent && (slip.body?.(sent) ?? sent)
    const answer = await app.fetch(new Request(url, { method, headers, ...(body && { body }) }))
    const cookies = answer.headers.getSetCookie()
    answer.headers.delete('set-cookie')
    return {
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      ...(cookies.length > 0 && { cookies: slip.oneCookie ? cookies.slice(0, 1) : cookies }),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
      isBase64Encoded: true,
    }
  }
}

interface Slips {
  readonly path: (rawPath: string) => string
  readonly query: (event: Event) => string
  readonly body: (bytes: Buffer<ArrayBuffer>) => Buffer<ArrayBuffer>
  readonly noCookies: boolean
  readonly oneCookie: boolean
}

const bodyOf = (event: Event) => Buffer.from(event['body'], event['isBase64Encoded'] ? 'base64' : 'utf8')

/** What adapters get wrong, one by one; nothing else is sent. */
const examples = [
  httpRequest({ path: '/tags?tag=a&tag=b' }),
  httpRequest({ path: '/tags?tag=a%26b%3D%2525&tag=%E2%98%95+x' }),
  httpRequest({ path: '/tags?tag' }),
  httpRequest({ path: '/files/a%2541' }),
  httpRequest({ path: '/files/a%23b' }),
  httpRequest({ path: '/files/a%20b%C3%A9' }),
  httpRequest({ path: '//files/a' }),
  httpRequest({ path: '/files/a/../b' }),
  httpRequest({ method: 'POST', path: '/echo', body: Uint8Array.of(0x89, 0xff, 0x00, 0x41) }),
  httpRequest({ method: 'POST', path: '/echo', headers: { 'content-type': 'text/plain' }, body: 'é' }),
  httpRequest({ method: 'GET', path: '/tags', body: 'x' }),
  httpRequest({ path: '/me', headers: { cookie: 'a=1; b=2' } }),
  httpRequest({
    path: '/me',
    headers: [
      ['x-tag', 'one'],
      ['X-Tag', 'two'],
    ],
  }),
  httpRequest({ path: '/old' }),
  httpRequest({ method: 'HEAD', path: '/tags' }),
  httpRequest({ method: 'POST', path: '/login' }),
]

const run = (handler: (event: any) => unknown, options: ContractOptions = {}) =>
  checkProxyHandler(handler, {
    gateway: 'http-v2',
    reference: app.fetch,
    examples,
    numRuns: 0,
    timeLimitMs: 10_000,
    ...options,
  })

const placesOf = ({ findings }: Awaited<ReturnType<typeof run>>) =>
  findings.map(({ level, code, place }) => `${level} ${code} ${place}`)

const throws = () => {
  throw new Error('no')
}

const echo = (withTag: boolean) => async (event: Event) => {
  const values: string[] = event['multiValueHeaders']['x-tag'] ?? event['multiValueHeaders']['X-Tag'] ?? []
  const { path, httpMethod, multiValueQueryStringParameters: query } = event
  const pairs = Object.entries((query ?? {}) as Record<string, string[]>).flatMap(([key, list]) =>
    list.map((value) => `${key}=${value}`),
  )
  const url = pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
  const told = `${httpMethod} ${url} ${withTag ? values.join(', ') : ''} ${event['body'] ?? ''}`
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain', Vary: 'accept' }, body: told }
}

const answers = async () => ({ statusCode: 200, body: '' })

const callsOut = () => fetch('http://192.0.2.1/')

const clockApp = async (request: Request) => {
  const { pathname, searchParams } = new URL(request.url)
  return new Response(pathname === '/time' ? String(performance.now()) : searchParams.getAll('a').join())
}

const clockHandler = async ({ rawPath, queryStringParameters }: Event) => {
  const body = rawPath === '/time' ? String(performance.now()) : (queryStringParameters?.a?.split(',')[0] ?? '')
  return { statusCode: 200, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body }
}

describe('an adapter is compared with the application itself', () => {
  test('a right one shows nothing', async () => {
    const report = await run(adapter())
    expect(placesOf(report)).toEqual([])
    expect(report.runs).toBe(examples.length)
  })

  test('a right one shows nothing on what a search comes up with', async () => {
    const report = await run(adapter(), { numRuns: 200 })
    expect(placesOf(report)).toEqual([])
  })

  test('a repeated query key that is lost', async () => {
    const lost = adapter({ query: (event) => new URLSearchParams(event['queryStringParameters']).toString() })
    const report = await run(lost)
    expect(placesOf(report)).toEqual(['error differs-from-reference body'])
    expect(report.findings[0]!.request).toMatchObject({ path: '/tags' })
    expect(report.findings[0]!.request.query.split('&')).toHaveLength(2)
    expect(report.findings[0]!.facts).toMatchObject({ compared: 'body' })
  })

  test('a path that is decoded twice', async () => {
    const report = await run(adapter({ path: (rawPath) => rawPath }))
    expect(placesOf(report)).toEqual(['error differs-from-reference body'])
    expect(report.findings[0]!.request.path).toMatch(/^\/files\/.*%(?:25|23)/)
  })

  test('bytes that go through a string', async () => {
    const report = await run(adapter({ body: (bytes) => Buffer.from(bytes.toString('utf8')) }))
    expect(placesOf(report)).toEqual(['error differs-from-reference body'])
    expect(report.findings[0]!.request).toMatchObject({ method: 'POST', path: '/echo' })
  })

  test('cookies that do not arrive', async () => {
    const report = await run(adapter({ noCookies: true }))
    expect(placesOf(report)).toEqual(['error differs-from-reference body'])
    expect(report.findings[0]!.request.headers.map(([name]) => name.toLowerCase())).toEqual(['cookie'])
  })

  test('a second cookie that does not leave', async () => {
    const report = await run(adapter({ oneCookie: true }))
    expect(placesOf(report)).toEqual(['error differs-from-reference header set-cookie'])
    expect(report.findings[0]!.facts).toMatchObject({ here: 'session=abc; Path=/' })
  })

  test('what the checks already say is not told twice', async () => {
    const report = await run(throws, { examples: [httpRequest({ path: '/old' })] })
    expect(report.findings.map(({ code }) => code)).toEqual(['handler-threw'])
  })

  test('clocks, counters and ids are no difference', async () => {
    let count = 0
    const volatile = (id: string) =>
      Response.json({ at: performance.now() }, { headers: { 'x-count': String(++count), 'x-id': id } })
    const handler = async (event: Event) => {
      const answer = volatile(event['requestContext'].requestId)
      return { statusCode: 200, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    }
    expect(placesOf(await run(handler, { reference: () => volatile('none') }))).toEqual([])
    const other = await run(handler, { reference: () => new Response(null, { status: 404 }) })
    expect(placesOf(other)).toEqual(['error differs-from-reference status'])
  })
})

test('a clock at one path does not hide a fault at another', async () => {
  const times = Array.from({ length: 10 }, () => httpRequest({ path: '/time' }))
  const report = await run(clockHandler, {
    reference: clockApp,
    examples: [...times, httpRequest({ path: '/?a=b&a=c' })],
  })
  expect(placesOf(report)).toEqual(['error differs-from-reference body'])
  expect(report.findings[0]!.request).toMatchObject({ path: '/' })
})

describe('a server on this machine is a reference too', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const body = Buffer.concat(parts)
        const told = `${request.method} ${request.url} ${request.headers['x-tag'] ?? ''} ${body.toString('latin1')}`
        response.writeHead(200, { 'content-type': 'text/plain', vary: 'accept' }).end(told)
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  const reference = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const sent = [
    httpRequest({ path: '//a/./b?c=d' }),
    httpRequest({
      path: '/',
      headers: [
        ['x-tag', 'a'],
        ['x-tag', 'b'],
      ],
    }),
  ]

  test('the paths and headers that it gets are those of the wire', async () => {
    const report = await run(echo(true), { gateway: 'rest', reference: reference(), examples: sent })
    expect(placesOf(report)).toEqual([])
    const wrong = await run(echo(false), { gateway: 'rest', reference: reference(), examples: sent })
    expect(placesOf(wrong)).toEqual(['error differs-from-reference body'])
    expect(wrong.findings[0]!.request.headers).toHaveLength(1)
  })

  test('it gets a length as it was asked with, and no empty body in chunks where there was none', async () => {
    const seen: unknown[] = []
    const note = ({ headers }: IncomingMessage) => seen.push([headers['content-length'], headers['transfer-encoding']])
    server.on('request', note)
    const asked = makeReference(reference(), 'block')
    const post = httpRequest({ method: 'POST', path: '/' })
    await asked.ask(post)
    await asked.ask({ ...post, headers: [['content-length', '0']] })
    await asked.ask({ ...httpRequest({ method: 'POST', path: '/', body: 'ab' }), headers: [['content-length', '2']] })
    asked.close()
    server.off('request', note)
    expect(seen).toEqual([
      [undefined, undefined],
      ['0', undefined],
      ['2', undefined],
    ])
  })

  test('one that does not answer is a misuse', async () => {
    await expect(run(echo(true), { reference: new URL('http://127.0.0.1:1'), gateway: 'rest' })).rejects.toThrow(
      /reference http:\/\/127\.0\.0\.1:1 does not answer/,
    )
  })
})

describe('options that cannot be meant are refused', () => {
  test.each<[ContractOptions, RegExp]>([
    [{ reference: new URL('https://example.com') }, /network: \['example\.com'\]/],
    [{ reference: new URL('ftp://localhost') }, /reference must be a function/],
    [{ reference: 'http://localhost' as any }, /reference must be a function/],
    [{ agreeWith: ['http' as any] }, /agreeWith lists front ends: 'rest'/],
    [{ agreeWith: 'alb' as any }, /agreeWith must be a list/],
    [{ reference: () => 'text' as any }, /must answer with a Response; got string/],
  ])('%o', async (options, message) => {
    await expect(run(answers, options)).rejects.toThrow(message)
  })

  test('a reference that calls out is stopped', async () => {
    await expect(run(answers, { reference: callsOut })).rejects.toThrow(/reference tried to reach 192\.0\.2\.1/)
  })
})

describe("Hono's own adapter", () => {
  // Each is a fault of the adapter, read in its source: hono/dist/adapter/aws-lambda/handler.js of 4.13.
  const none: readonly string[] = []
  const gateways: Record<string, { gateway: () => Gateway; shows: readonly string[] }> = {
    rest: { gateway: () => restApi({ binaryMediaTypes: ['*/*'] }) as Gateway, shows: none },
    'http-v1': { gateway: () => httpApi({ payloadFormat: '1.0' }) as Gateway, shows: none },
    // getPath puts the decoded rawPath into a URL as it is: # ends it, and %41 is decoded again.
    'http-v2': { gateway: () => httpApi() as Gateway, shows: ['error differs-from-reference body'] },
    'function-url': { gateway: () => functionUrl() as Gateway, shows: none },
    // setCookiesToResult keeps the first of several cookies.
    alb: {
      gateway: () => applicationLoadBalancer({ multiValueHeaders: false }) as Gateway,
      shows: ['error differs-from-reference header set-cookie'],
    },
    'alb-multi': { gateway: () => applicationLoadBalancer({ multiValueHeaders: true }) as Gateway, shows: none },
  }
  // Every other one, and shortly; `npm run bench:frameworks` has them all.
  const whole = process.env['FRAMEWORK_SEEDS'] !== undefined
  test.each(Object.entries(gateways).filter((_, i) => whole || i % 2 === 0))(
    'behind %s',
    async (_, { gateway, shows }) => {
      for (const seed of whole ? [1, 2, 3] : [1]) {
        const report = await run(handle(app), { gateway: gateway(), seed, numRuns: whole ? 150 : 40 })
        expect(placesOf(report)).toEqual(shows)
      }
    },
  )
})
