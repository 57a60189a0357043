import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { setCookie } from 'hono/cookie'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProxyHandler, type ContractOptions, type GatewayName } from '../../src/index.ts'
import { applicationLoadBalancer, functionUrl, httpApi, restApi, type Gateway } from '../../src/index.ts'

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

const run = (handler: (event: any) => unknown, options: ContractOptions = {}) =>
  checkProxyHandler(handler, { gateway: 'http-v2', reference: app.fetch, timeLimitMs: 6_000, ...options })

const placesOf = ({ findings }: Awaited<ReturnType<typeof run>>) =>
  findings.map(({ code, place, level }) => `${level} ${code} ${place}`)

describe('an adapter is compared with the application itself', () => {
  test('a right one shows nothing', async () => {
    const report = await run(adapter())
    expect(placesOf(report)).toEqual([])
    expect(report.runs).toBeGreaterThan(300)
  })

  test('a repeated query key that is lost', async () => {
    const lost = adapter({ query: (event) => new URLSearchParams(event['queryStringParameters']).toString() })
    const report = await run(lost)
    expect(placesOf(report)).toEqual(['error differs-from-reference body'])
    expect(report.findings[0]!.request).toMatchObject({ path: '/tags' })
    expect(report.findings[0]!.request.query.split('&').length).toBeLessThanOrEqual(2)
  })

  test('a path that is decoded twice', async () => {
    const report = await run(adapter({ path: (rawPath) => rawPath }))
    expect(placesOf(report)).toContain('error differs-from-reference body')
    expect(report.findings[0]!.request.path).toMatch(/^\/files\/.*%(?:25|23|3F)/i)
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

  test('clocks, counters and ids are no difference', async () => {
    let count = 0
    const volatile = (id: string) => {
      const headers = { 'x-count': String(++count), 'x-id': id }
      return Response.json({ at: performance.now() }, { headers })
    }
    const report = await run(
      async (event) => {
        const answer = volatile(event.requestContext.requestId)
        return { statusCode: 200, headers: Object.fromEntries(answer.headers), body: await answer.text() }
      },
      { reference: () => volatile('none') },
    )
    expect(placesOf(report)).toEqual([])
  })
})

describe("Hono's own adapter", () => {
  const gateways: Record<string, () => Gateway> = {
    rest: () => restApi({ binaryMediaTypes: ['*/*'] }) as Gateway,
    'http-v1': () => httpApi({ payloadFormat: '1.0' }) as Gateway,
    'http-v2': () => httpApi() as Gateway,
    'function-url': () => functionUrl() as Gateway,
    alb: () => applicationLoadBalancer({ multiValueHeaders: false }) as Gateway,
    'alb-multi': () => applicationLoadBalancer({ multiValueHeaders: true }) as Gateway,
  }
  test.each(Object.keys(gateways))('behind %s', async (name) => {
    for (const seed of [1, 2, 3]) {
      const report = await run(handle(app), { gateway: gateways[name]!(), seed })
      console.log(name, seed, report.runs, report.calls, report.assumed)
      for (const f of report.findings) console.log(f.signature, f.request, f.facts, f.repeats)
    }
  }, 60_000)
})
