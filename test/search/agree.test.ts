import { handle } from 'hono/aws-lambda'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { checkProxyHandler, httpRequest, textReport, type ContractOptions } from 'proxyproof'

type Event = Record<string, any>

const run = (handler: (event: any) => unknown, options: ContractOptions = {}) =>
  checkProxyHandler(handler, {
    gateway: 'rest',
    agreeWith: ['http-v2', 'alb'],
    numRuns: 150,
    timeLimitMs: 10_000,
    ...options,
  })

const placesOf = ({ findings }: Awaited<ReturnType<typeof run>>) =>
  findings.map(({ level, code, place }) => `${level} ${code} ${place}`)

const answer = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const decode = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const method = (event: Event) => event['httpMethod'] ?? event['requestContext'].http.method

const raw = async (event: Event) => answer(event['queryStringParameters']?.q ?? 'none')

const read = async (event: Event) => {
  const value: string | undefined = event['queryStringParameters']?.q
  return answer((event['requestContext'].elb ? value && decode(value) : value) ?? 'none')
}

const told = async (event: Event) => {
  const { requestId, domainName = event['headers'].host } = event['requestContext']
  return answer(JSON.stringify([requestId, domainName, event['headers']['x-forwarded-for']]))
}

const all = async (event: Event) => {
  const lines = Object.entries({ ...event['multiValueHeaders'], ...event['headers'] })
  const own = lines.map(([name, value]) => [name.toLowerCase(), String(value)])
  return answer(JSON.stringify(own.filter(([name]) => name === 'x-tag' || name === 'accept')))
}

describe('front ends are asked the same', () => {
  test('a handler of one front end only disagrees from the baseline on', async () => {
    const report = await run(async (event: Event) => answer(String(event['httpMethod'])), { numRuns: 20 })
    expect(placesOf(report)).toEqual(['error front-ends-disagree http-v2: body'])
    expect(report.findings[0]!.onEvery).toBe(true)
    expect(textReport(report)).toContain('body from HTTP API')
  })

  test('one that reads what both have shows nothing', async () => {
    expect(placesOf(await run(async (event: Event) => answer(method(event))))).toEqual([])
  })

  test('a load balancer does not decode the query', async () => {
    const examples = [httpRequest({ path: '/?q=a%20b' })]
    const report = await run(raw, { examples, numRuns: 0 })
    expect(placesOf(report)).toEqual(['error front-ends-disagree alb: body'])
    expect(placesOf(await run(read, { examples, numRuns: 0 }))).toEqual([])
  })

  test('what only one front end takes is a disagreement', async () => {
    const report = await run(async () => ({ statusCode: 200, headers: {}, multiValueHeaders: {}, body: 'a', x: 1 }), {
      gateway: 'http-v2',
      agreeWith: ['rest'],
      numRuns: 5,
    })
    expect(placesOf(report)).toContain('error front-ends-disagree rest: status')
  })

  test('the own front end is nothing to agree with, and the report says so', async () => {
    const report = await run(read, { gateway: 'http-v2', agreeWith: ['http-v2', 'rest'], numRuns: 5 })
    expect(report.assumed).toContain("agreeWith 'http-v2' compares nothing: it is the front end of the run itself")
    expect((await run(read, { numRuns: 5 })).assumed.join()).not.toContain('agreeWith')
  })

  test('ids, clocks and addresses of the event are no disagreement', async () => {
    expect(placesOf(await run(told))).toEqual([])
  })

  test('what a front end loses is no disagreement', async () => {
    const examples = [
      httpRequest({
        path: '/',
        headers: [
          ['X-Tag', 'a'],
          ['x-tag', 'b'],
          ['Accept', '*/*'],
        ],
      }),
    ]
    expect(placesOf(await run(all, { examples, numRuns: 0 }))).toEqual([])
  })

  test('an app behind an adapter that knows them all', async () => {
    const app = new Hono()
    app.get('/books/:id', (c) => c.json({ id: c.req.param('id'), by: c.req.query('by') ?? null }))
    app.post('/books', async (c) => c.json({ got: await c.req.text() }, 201))
    app.notFound((c) => c.text('no such page', 404))
    for (const seed of process.env['FRAMEWORK_SEEDS'] ? [1, 2, 3] : [1]) {
      const report = await run(handle(app), { seed, agreeWith: ['http-v1', 'function-url', 'alb'] })
      expect(placesOf(report)).toEqual([])
    }
  })
})
