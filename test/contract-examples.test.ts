import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applicationLoadBalancer,
  checkProxyHandler,
  functionUrl,
  httpApi,
  httpRequest,
  replayEvent,
  restApi,
  type Gateway,
  type GatewayName,
} from 'proxyproof'

const handler = async () => ({ statusCode: 200, body: 'ok' })
const known = httpRequest({ path: '/a' })
const renamed = httpRequest({ path: '/nope', query: 'b=1' })

describe('What the front end answers itself tells nothing of the handler, so a run of it does not pass', () => {
  test.each(['rest', 'http-v2'] as const)('an example, on %s', async (gateway) => {
    const run = checkProxyHandler(handler, { gateway, routes: ['GET /a'], examples: [known, renamed], numRuns: 0 })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(
      `examples[1] must reach the handler: the front end '${gateway}' answers GET /nope?b=1 itself with ${gateway === 'rest' ? 403 : 404} (no route for it)`,
    )
    await expect(run).rejects.toThrow('the routes')
  })

  test('before the handler is explored, and whatever else is', async () => {
    let calls = 0
    const counted = async () => {
      calls++
      return handler()
    }
    const gateway = restApi({ routes: ['GET /a'] })
    await expect(checkProxyHandler(counted, { gateway, examples: [renamed] })).rejects.toThrow('examples[0] must reach')
    expect(calls).toBeLessThan(20)
  })

  test('a step of a sequence, a request with a world, and a captured event', async () => {
    const options = { gateway: 'rest', routes: ['GET /a'], numRuns: 0 } as const
    const event = restApi().toEvent(renamed)
    await expect(checkProxyHandler(handler, { ...options, examples: [[known, renamed]] })).rejects.toThrow(
      'examples[0][1] must reach the handler',
    )
    await expect(
      checkProxyHandler(handler, { ...options, examples: [{ request: renamed, world: { now: 0 } }] }),
    ).rejects.toThrow('examples[0] must reach the handler')
    await expect(checkProxyHandler(handler, { ...options, examples: [event] })).rejects.toThrow(
      'examples[0] must reach the handler',
    )
  })

  test('a preflight that the API answers', async () => {
    const preflight = httpRequest({
      method: 'OPTIONS',
      headers: { origin: 'https://a.example', 'access-control-request-method': 'PUT' },
    })
    const gateway = httpApi({ cors: { allowOrigins: ['*'] } })
    await expect(checkProxyHandler(handler, { gateway, examples: [preflight], numRuns: 0 })).rejects.toThrow(
      `answers OPTIONS / itself with 204 (preflights are its own where cors is set)`,
    )
  })

  test('requests of a domain, if none is delivered', async () => {
    const gateway = restApi({ routes: ['GET /a'] })
    const run = checkProxyHandler(handler, { gateway, request: fc.constant(renamed), numRuns: 3 })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(
      `request must make requests that reach the handler, and none did: the front end 'rest' answers GET /nope?b=1 itself with 403 (no route for it)`,
    )
    const some = fc.constantFrom(known, renamed)
    expect(await checkProxyHandler(handler, { gateway, request: some, numRuns: 3 })).toMatchObject({
      ok: true,
      runs: 3,
    })
  })

  test('an event that is replayed', async () => {
    const gateway = restApi({ routes: ['GET /a'] })
    const run = replayEvent(restApi().toEvent(renamed), handler, { gateway })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow('event must reach the handler: the front end')
    await expect(replayEvent(renamed, handler, { gateway })).rejects.toThrow('event must reach the handler')
  })
})

describe('A captured event', () => {
  const post = httpRequest({ method: 'POST', path: '/users/7' })

  test.each<[GatewayName, Gateway]>([
    ['rest', restApi() as Gateway],
    ['http-v1', httpApi({ payloadFormat: '1.0' }) as Gateway],
    ['http-v2', httpApi() as Gateway],
    ['function-url', functionUrl() as Gateway],
    ['alb', applicationLoadBalancer({ multiValueHeaders: true }) as Gateway],
  ])('tells the front end, where nothing else does: %s', async (name, gateway) => {
    const seen: unknown[] = []
    const echo = async (event: object) => {
      seen.push(event)
      return handler()
    }
    const event = gateway.toEvent(post) as object
    const report = await checkProxyHandler(echo, { examples: [event], numRuns: 0, request: fc.constant(post) })
    expect(report).toMatchObject({ ok: true, gateway: name, runs: 1 })
    expect(report.assumed).toContain(`gateway '${name}': examples[0] is an event of it`)
    expect(Object.keys(seen.at(-1) as object)).toEqual(Object.keys(event))
  })

  test('in a sequence tells it, too, and routes stay as told', async () => {
    const event = httpApi().toEvent(post)
    const run = (routes: readonly string[]) =>
      checkProxyHandler(handler, { examples: [known, [post, event]], numRuns: 0, routes })
    const report = await run(['GET /a', 'POST /users/{id}'])
    expect(report.assumed).toContain(`gateway 'http-v2': examples[1][1] is an event of it`)
    await expect(run(['GET /a'])).rejects.toThrow('examples[1][0] must reach the handler')
  })

  test('of another front end than the one that is named is refused', async () => {
    const examples = [known, httpApi().toEvent(post)]
    await expect(checkProxyHandler(handler, { gateway: 'rest', examples })).rejects.toThrow(
      "examples[1] is not an event of the front end 'rest': the event comes from 'http-v2' (payload format 2.0)",
    )
    await expect(checkProxyHandler(handler, { examples: [restApi().toEvent(post), examples[1]!] })).rejects.toThrow(
      "examples[1] is not an event of the front end 'rest'",
    )
    await expect(replayEvent(restApi().toEvent(post), handler, { gateway: 'http-v2' })).rejects.toThrow(
      "event is not one of the front end 'http-v2': the event comes from 'rest'",
    )
  })
})
