import { describe, expect, test } from 'vitest'
import { checkProxyHandler, exchange, httpRequest, invoke, restApi, type ContractOptions } from 'proxyproof'

const handler = async () => ({ statusCode: 200, body: 'ok' })
const slow = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5))
  return handler()
}
const request = httpRequest()

const misuses: [string, unknown, string][] = [
  ['timeoutMs', -1, 'timeoutMs must be a number of milliseconds above 0 and at most 900000'],
  ['timeoutMs', Infinity, 'the longest that Lambda takes; got Infinity'],
  ['timeoutMs', 2 ** 31, 'at most 900000'],
  ['timeoutMs', '100', 'timeoutMs must be a number'],
  ['network', 'blcok', "network must be 'block', 'allow' or a list of hosts"],
  ['network', ['https://api.example.com/'], `network must list hosts alone`],
  ['network', ['localhost', 'api.example.com:443'], `got "api.example.com:443"`],
  ['network', ['*'], `such as 'api.example.com' or '*.example.com'`],
  ['network', [''], 'network must list hosts alone'],
  ['runtime', 'nodejs18.x', "runtime must be one of 'nodejs20.x'"],
  ['isolation', 'vm', "isolation must be one of 'in-process', 'worker'"],
  ['memorySizeMb', 64, 'memorySizeMb must be an integer of at least 128; got 64'],
  ['context', 'prod', 'context must be an object'],
  ['setup', 3, "setup must name a module such as './test/mocks.ts'; got 3"],
  ['environment', { A: 1 }, 'environment must be a record of strings'],
  ['logs', 'all', "logs must be one of 'hide', 'show'"],
  ['faults', { respond: 1 }, 'faults.respond must be a function'],
  ['seed', 1.5, 'seed must be an integer'],
  ['timeout', 5, "unknown option 'timeout'; did you mean 'timeoutMs'?"],
]

describe('An option that cannot be meant is refused alike by', () => {
  test.each(misuses)('all that call a handler: %s %j', async (name, value, message) => {
    const options = { [name]: value }
    for (const call of [
      () => invoke(handler, {}, options),
      () => exchange(restApi(), handler, request, options),
      () => checkProxyHandler(handler, options as ContractOptions),
    ]) {
      await expect(call()).rejects.toThrow(TypeError)
      await expect(call()).rejects.toThrow(message)
    }
  })

  test.each([null, 'fast', []])('invoke and exchange, where there are no options in it: %j', async (options) => {
    await expect(invoke(handler, {}, options as never)).rejects.toThrow('invoke(): options must be an object')
    await expect(exchange(restApi(), handler, request, options as never)).rejects.toThrow(
      'exchange(): options must be an object',
    )
  })

  test('the contract, for a time limit that never ends', async () => {
    await expect(checkProxyHandler(handler, { timeLimitMs: Infinity })).rejects.toThrow(
      'timeLimitMs must be a number of milliseconds above 0; got Infinity',
    )
  })
})

test("Lambda's longest timeout is waited for, and not cut to a millisecond", async () => {
  expect(await invoke(slow, {}, { timeoutMs: 900_000 })).toMatchObject({ kind: 'payload' })
})

test.each([
  [['localhost', '127.0.0.1', '::1', '[::1]', 'API.example.com.', '*.example.com', 'my_host']],
  ['block' as const],
  ['allow' as const],
])('what a network may be passes: %j', async (network) => {
  expect(await invoke(handler, {}, { network })).toMatchObject({ kind: 'payload' })
})

describe('exchange takes', () => {
  test('a front end, not its name', async () => {
    await expect(exchange('rest' as never, handler, request)).rejects.toThrow(
      `gateway must be a front end such as restApi({ stage: 'live' }); got "rest"`,
    )
  })

  test('a request as httpRequest makes it', async () => {
    await expect(exchange(restApi(), handler, { path: '/' } as never)).rejects.toThrow(
      `request must be one such as httpRequest({ method: 'GET', path: '/' }); got {"path":"/"}`,
    )
  })
})
