import { describe, expect, test } from 'vitest'
import { checkProxyHandler, restApi, type ContractOptions, type Gateway } from 'proxyproof'

type Event = Record<string, any>

/** Tells all that it got: whatever an adapter loses or changes shows. */
async function echo(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  const query: Record<string, string[]> = {}
  for (const key of searchParams.keys())
    Object.defineProperty(query, key, { value: searchParams.getAll(key), enumerable: true, configurable: true })
  const body = Buffer.from(await request.arrayBuffer()).toString('hex', 0, 200)
  const { method, headers } = request
  const told = { cookie: headers.get('cookie'), custom: headers.get('x-custom'), type: headers.get('content-type') }
  return Response.json({ method, url: pathname + search, query, headers: told, body })
}

const bodyOf = ({ body, isBase64Encoded }: Event) =>
  typeof body === 'string' && body !== '' ? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') : undefined

async function answered(url: URL, method: string, headers: Headers, body: Buffer<ArrayBuffer> | undefined) {
  if (body !== undefined && (method === 'GET' || method === 'HEAD')) return { statusCode: 400, body: 'no body' }
  const answer = await echo(new Request(url, { method, headers, ...(body && { body }) }))
  return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
}

/** Both keep all that their events tell. */
async function onHttpApi(event: Event, change = (query: string) => query) {
  const url = new URL('https://localhost')
  url.pathname = event['rawPath'].split('/').map(encodeURIComponent).join('/')
  url.search = change(event['rawQueryString'])
  const headers = new Headers(event['headers'])
  if (event['cookies']) headers.set('cookie', event['cookies'].join('; '))
  return answered(url, event['requestContext'].http.method, headers, bodyOf(event))
}

async function onRestApi(event: Event) {
  const url = new URL(`https://localhost${event['path'].replace(/^\/+/, '/')}`)
  const pairs = Object.entries((event['multiValueQueryStringParameters'] ?? {}) as Record<string, string[]>)
  const query = pairs.flatMap(([key, values]) =>
    values.map((value) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  )
  url.search = query.join('&')
  const headers = new Headers()
  for (const [name, values] of Object.entries((event['multiValueHeaders'] ?? {}) as Record<string, string[]>))
    if (name.toLowerCase() === 'cookie') headers.set(name, values.join('; '))
    else for (const value of values) headers.append(name, value)
  return answered(url, event['httpMethod'], headers, bodyOf(event))
}

/** A body on GET has no request of the Fetch standard: no fault of an adapter here. */
const reference = async (request: Request) => echo(request)

const places = async (handler: (event: any) => unknown, options: ContractOptions) => {
  const report = await checkProxyHandler(handler, { reference, numRuns: 150, timeLimitMs: 15_000, ...options })
  expect(report.runs).toBeGreaterThan(100)
  return report.findings.map(({ level, code, place }) => `${level} ${code} ${place}`)
}

describe('an application that tells all that it got', () => {
  test.each([1, 2])('shows nothing behind a right adapter of HTTP APIs, seed %i', async (seed) => {
    expect(await places((event) => onHttpApi(event), { gateway: 'http-v2', seed })).toEqual([])
  })

  test.each([1, 2])('shows nothing behind a right adapter of REST APIs, seed %i', async (seed) => {
    const gateway = restApi({ binaryMediaTypes: ['*/*'] }) as Gateway
    expect(await places(onRestApi, { gateway, seed })).toEqual([])
  })

  test('tells by key what a wrong one changes', async () => {
    const wrong = (event: Event) => onHttpApi(event, (query) => query.replaceAll('%26', '&'))
    const found = await places(wrong, { gateway: 'http-v2', seed: 1 })
    expect(found).toContain('error differs-from-reference body.query.*[]')
    expect(found.every((line) => /body\.(?:url|query)/.test(line))).toBe(true)
  })
})
