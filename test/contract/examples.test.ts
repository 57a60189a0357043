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
    ).rejects.toThrow('examples[0].request must reach the handler')
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
    const beside = { gateway, request: fc.constant(renamed), examples: [known], numRuns: 3 }
    await expect(checkProxyHandler(handler, beside)).rejects.toThrow('and none did')
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

  test.each<[string, Gateway, unknown[]]>([
    ['its route', restApi({ routes: ['POST /users/{id}'] }) as Gateway, ['pathParameters', 'id']],
    [
      'claims',
      restApi({ authorizer: { claims: { sub: 'me' } } }) as Gateway,
      ['requestContext', 'authorizer', 'claims', 'sub'],
    ],
    ['an API key', restApi({ apiKey: 'k' }) as Gateway, ['requestContext', 'identity', 'apiKey']],
    ['IAM', functionUrl({ authType: 'AWS_IAM' }) as Gateway, ['requestContext', 'authorizer', 'iam', 'userArn']],
    [
      'a JWT in format 1.0',
      httpApi({ payloadFormat: '1.0', authorizer: { jwt: { claims: { sub: 'me' } } } }) as Gateway,
      ['requestContext', 'authorizer', 'claims', 'sub'],
    ],
  ])('tells %s, and a handler that relies on it is right', async (_, gateway, path) => {
    const relies = async (event: object) => {
      const value = path.reduce((at, name) => (at as Record<string, unknown>)[name as string], event as unknown)
      return { statusCode: 200, body: (value as string).toUpperCase() }
    }
    const report = await checkProxyHandler(relies, { examples: [gateway.toEvent(post) as object], numRuns: 100 })
    expect(report).toMatchObject({ ok: true, findings: [], gateway: gateway.name })
  })

  test('of several each tells its own route, and what is base64', async () => {
    const gateway = restApi({ routes: ['GET /a', 'PUT /files/{name}'], binaryMediaTypes: ['image/png'] })
    const png = new Uint8Array([137, 80, 78, 71, 255])
    const put = httpRequest({ method: 'PUT', path: '/files/x', headers: { 'content-type': 'image/png' }, body: png })
    const reads = async (event: {
      resource: string
      pathParameters: { name: string }
      body: string
      isBase64Encoded: boolean
    }) => {
      const wrong = event.resource.startsWith('/files') && event.body !== null && /[^\x20-\x7e]/.test(event.body)
      return { statusCode: wrong ? 'wrong' : 200, body: event.resource === '/a' ? 'a' : event.pathParameters.name }
    }
    const examples = [gateway.toEvent(known), gateway.toEvent(put)]
    const report = await checkProxyHandler(reads, { examples, numRuns: 0 })
    expect(report).toMatchObject({ ok: true, runs: 2 })
    expect(report.assumed).toContain(
      "gateway 'rest' with the routes of the captured events (ANY /a, ANY /files/{name}): examples[0] is an event of it",
    )
  })

  test('leaves the usual routes to a request beside it that takes none of its own', async () => {
    const event = restApi({ routes: ['POST /users/{id}'] }).toEvent(post)
    const report = await checkProxyHandler(handler, { examples: [event, renamed], numRuns: 0 })
    expect(report).toMatchObject({ ok: true, runs: 2 })
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

describe('What a request is to meet is checked', () => {
  test.each<[unknown, string]>([
    [{ rando: { always: 0.5 } }, "examples[0].world: unknown member 'rando'; did you mean 'random'?"],
    [{ random: 0.5 }, 'examples[0].world.random must be { seed: 7 } or { always: 0.999 }; got 0.5'],
    [{ random: {} }, 'world.random must be { seed: 7 } or { always: 0.999 }; got {}'],
    [{ random: { seed: 1, always: 0 } }, 'world.random must be { seed: 7 } or { always: 0.999 }'],
    [{ random: { always: 'x' } }, 'world.random.always must be a number from 0 up to, not including, 1; got "x"'],
    [{ random: { always: 1 } }, 'not including, 1; got 1'],
    [{ random: { seed: 0.5 } }, 'world.random.seed must be an integer such as 42; got 0.5'],
    [{ crypto: { always: 256 } }, 'world.crypto.always must be a byte, an integer from 0 to 255; got 256'],
    [
      { now: '2024-01-01' },
      'world.now must be milliseconds since 1970 such as Date.UTC(2028, 1, 29); got "2024-01-01"',
    ],
    [{ now: NaN }, 'such as Date.UTC(2028, 1, 29); got NaN'],
    [{ order: '1' }, 'world.order must be an integer such as 42'],
    [{ afterMs: -1 }, 'world.afterMs must be a number of milliseconds, 0 or more; got -1'],
    [{ remainingMs: Infinity }, 'world.remainingMs must be a number of milliseconds, 0 or more; got Infinity'],
    [{ faults: { call: 1 } }, "world.faults must be a list such as [{ call: 1, fault: 'timeout' }]"],
    [{ faults: [{ call: 0, fault: 'timeout' }] }, 'world.faults[0].call must be an integer of at least 1; got 0'],
    [{ faults: [{ call: 1, fault: 'gone' }] }, "world.faults[0].fault must be one of 'timeout', 'refused'"],
    [{ skipWaits: 'yes' }, 'world.skipWaits must be true or false'],
    [3, 'examples[0].world must be an object such as { now: Date.UTC(2028, 1, 29) }; got 3'],
    [[], 'examples[0].world must be an object'],
  ])('%j', async (world, message) => {
    const run = (example: object) => checkProxyHandler(handler, { gateway: 'rest', examples: [example], numRuns: 0 })
    await expect(run({ request: known, world })).rejects.toThrow(TypeError)
    await expect(run({ request: known, world })).rejects.toThrow(message)
    await expect(run([known, { request: known, world }])).rejects.toThrow(
      message.replace('examples[0].', 'examples[0][1].'),
    )
  })

  test('and so is what stands beside it', async () => {
    const run = (example: object) => checkProxyHandler(handler, { gateway: 'rest', examples: [example], numRuns: 0 })
    await expect(run({ request: known, wordl: { now: 0 } })).rejects.toThrow(
      "examples[0]: unknown member 'wordl'; did you mean 'world'? It takes request, world.",
    )
    await expect(run({ request: { path: '/' }, world: {} })).rejects.toThrow('examples[0].request must be a request')
  })

  test('and faults that nothing would strike', async () => {
    const examples = [{ request: known, world: { faults: [{ call: 1, fault: 'timeout' }] } }]
    await expect(checkProxyHandler(handler, { gateway: 'rest', examples, numRuns: 0 })).rejects.toThrow(
      'examples[0]: faults of a world strike where the option faults is set; set faults: true',
    )
  })

  test('all that it can hold is taken, by a captured event, too', async () => {
    const world = {
      random: { always: 0 },
      crypto: { seed: 1 },
      now: Date.UTC(2028, 1, 29),
      order: 3,
      afterMs: 60_000,
      remainingMs: 200,
      faults: [{ call: 1, fault: 'timeout' }],
      skipWaits: false,
    }
    const event = httpApi().toEvent(known)
    const dates: number[] = []
    const dated = async () => {
      dates.push(new Date().getUTCFullYear())
      return handler()
    }
    const report = await checkProxyHandler(dated, { examples: [{ request: event, world }], numRuns: 0, faults: true })
    expect(report).toMatchObject({ ok: true, gateway: 'http-v2' })
    expect(dates).toContain(2028)
  })
})
