import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkProxyHandler,
  httpApi,
  httpApiEvent,
  httpRequest,
  restApi,
  restApiEvent,
  type ContractOptions,
  type Gateway,
} from 'proxyproof'

const handler = async () => ({ statusCode: 200, body: 'ok' })

describe('An option that cannot be meant is refused before the handler runs', () => {
  test.each<[string, unknown, string]>([
    ['numRun', 3, "unknown option 'numRun'; did you mean 'numRuns'?"],
    ['gateway', 'rest-api', "gateway must be 'auto', one of 'rest',"],
    ['gateway', { name: 'rest', toEvent: restApi().toEvent }, 'or a front end such as restApi('],
    ['setup', 3, "setup must name a module such as './test/mocks.ts'; got 3"],
    ['context', 'prod', 'context must be an object'],
    ['network', [1], 'a list of hosts'],
    ['checks', [1], 'checks must be a list of functions'],
    ['runtime', 'nodejs18.x', "runtime must be one of 'nodejs20.x'"],
    ['faults', 'all', 'faults must be true, false or { respond: (request) =>'],
    ['faults', { respond: {} }, 'faults.respond must be a function of a Request'],
    ['faults', { responds: () => undefined }, "unknown option 'responds'; did you mean 'respond'?"],
    ['routes', ['GET /users/:id'], "in braces, such as 'GET /users/{id}'; got 'GET /users/:id'"],
    ['timeLimitMs', 0, 'timeLimitMs must be a number of milliseconds above 0'],
    ['deterministic', 'no', 'deterministic must be true or false; got "no"'],
    ['numRuns', NaN, 'numRuns must be an integer of at least 0; got NaN'],
    [
      'numRuns',
      0,
      'numRuns (--runs) must be at least 1 where there are neither examples, kept failures nor faults; got 0',
    ],
    ['agreeWith', ['alb', 'alb'], "agreeWith must list each front end once; got 'alb' twice"],
  ])('%s: %j', async (name, value, message) => {
    let calls = 0
    const counted = async () => {
      calls++
      return handler()
    }
    const run = checkProxyHandler(counted, { [name]: value } as ContractOptions)
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(message)
    expect(calls).toBe(0)
  })

  test.each([{ foo: 1 }, 'GET /', { method: 'GET', path: '/', query: '', headers: [] }])(
    'request: an arbitrary of what is no request, %j',
    async (drawn) => {
      const run = checkProxyHandler(handler, { gateway: 'rest', request: fc.constant(drawn as never) })
      await expect(run).rejects.toThrow(TypeError)
      await expect(run).rejects.toThrow(`makes; it drew ${JSON.stringify(drawn)}`)
    },
  )

  test('values that JSON cannot hold', async () => {
    const circular: { logs?: unknown } = {}
    circular.logs = circular
    await expect(checkProxyHandler(handler, circular as ContractOptions)).rejects.toThrow(
      `logs must be one of 'hide', 'show'; got {"logs":itself}`,
    )
    await expect(checkProxyHandler(handler, { seed: 1n as never })).rejects.toThrow('such as 42; got 1n')
  })

  test('routes beside a Gateway object', async () => {
    await expect(checkProxyHandler(handler, { gateway: restApi(), routes: ['GET /'] })).rejects.toThrow(
      'give them to the front end itself, restApi({ routes: [...] })',
    )
  })

  test.each<[string, ContractOptions['gateway']]>([
    ['alb', 'alb'],
    ['http-v2', httpApi() as Gateway],
  ])("the console's test button, which %s has not", async (name, gateway) => {
    await expect(checkProxyHandler(handler, { gateway: gateway!, tier: 'console' })).rejects.toThrow(
      `tier 'console' is the test button of a REST API's console, which '${name}' has not`,
    )
  })

  test("the console's test button beside a REST API that was made without it", async () => {
    const options = { tier: 'console', numRuns: 1 } as const
    await expect(checkProxyHandler(handler, { ...options, gateway: restApi() })).rejects.toThrow(
      "tier beside a Gateway object: give it to the front end itself, restApi({ tier: 'console' })",
    )
    expect(await checkProxyHandler(handler, { ...options, gateway: restApi({ tier: 'console' }) })).toMatchObject({
      ok: true,
    })
  })

  test("the console's test button in events of another front end", () => {
    expect(() => httpApiEvent({ tier: 'console' })).toThrow("which 'http-v2' has not")
    expect(() => restApiEvent({ gateway: restApi(), tier: 'console' })).toThrow('tier beside a Gateway object')
  })

  test.each([
    [{ foo: 1 }, "examples[0] must be a request (httpRequest({ method: 'GET', path: '/' })) or a captured event"],
    [{ method: 'GET', path: '/' }, 'got an object with method, path'],
    [3, 'examples[0] must be a request'],
  ])('an example that is neither request nor event: %j', async (example, message) => {
    const run = checkProxyHandler(handler, { gateway: 'rest', examples: [example as object], numRuns: 0 })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(message)
  })

  test('no function, and a module that does not exist', async () => {
    await expect(checkProxyHandler(undefined as never)).rejects.toThrow('handler must be a function, a module such as')
    await expect(checkProxyHandler('./src/missing.ts#handler')).rejects.toThrow('handler must name an existing module')
    const setup = './test/contract/options.test'
    await expect(checkProxyHandler(handler, { setup })).rejects.toThrow(
      /^setup must name an existing module; got "\.\/test\/contract\/options\.test": .* there is options\.test\.ts: give its extension$/,
    )
  })
})

test.each(['auto', 'rest'] as const)(
  "the console's test button sends null for headers: gateway '%s'",
  async (gateway) => {
    const headers = new Set<unknown>()
    const reads = async (event: { headers: unknown }) => {
      headers.add(event.headers)
      return handler()
    }
    const report = await checkProxyHandler(reads, { gateway, tier: 'console', numRuns: 20 })
    expect([...headers]).toEqual([null])
    expect(report.gateway).toBe('rest')
    if (gateway === 'auto')
      expect(report.assumed[0]).toBe("gateway 'rest': tier 'console' is its console's test button")
  },
)

describe('A part of a request that cannot be meant is refused', () => {
  test('an unknown part', () => {
    expect(() => httpRequest({ header: {} } as never)).toThrow("unknown part 'header'; it takes method, path,")
  })

  test('headers that are no headers', () => {
    expect(() => httpRequest({ headers: 3 as never })).toThrow('headers must be a record or a list of pairs; got 3')
  })
})
