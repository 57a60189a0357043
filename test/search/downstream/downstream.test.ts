import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { httpRequest } from '../../../src/http/request.ts'
import type { ContractReport, ReportedFinding } from '../../../src/report/contract-report.ts'
import type { ContractOptions } from '../../../src/contract/options.ts'
import { faultKinds } from '../../../src/lambda/words/world.ts'
import { folder } from '../../lambda/task.ts'

const respond = (request: Request) => Response.json({ id: 1, path: new URL(request.url).pathname })

/** Looks at `export const handler` of a module while what it calls goes wrong. */
async function checkModule(source: string, options: Partial<ContractOptions> = {}): Promise<ContractReport> {
  const root = folder({ 'index.mjs': source })
  return checkProxyHandler(new URL(`file://${root}/index.mjs#handler`), {
    gateway: 'http-v2',
    runtime: 'nodejs22.x',
    // Nothing but faults.
    numRuns: 0,
    timeLimitMs: 8_000,
    timeoutMs: 400,
    faults: { respond },
    ...options,
  })
}

const answer = `const ok = (body) => ({ statusCode: 200, body: JSON.stringify(body) })
const later = { statusCode: 503, headers: { 'retry-after': '5' }, body: 'later' }`

/** What a finding takes, in short. */
function shortOf({ code, circumstances }: ReportedFinding): object {
  return {
    code,
    decides: circumstances?.decides,
    before: circumstances?.before.map(({ world }) => world?.faults),
    faults: circumstances?.world?.faults,
    all: circumstances?.shown === circumstances?.tries,
  }
}

const single = (code: string, call: number, fault: string) => ({
  code,
  decides: 'downstream',
  before: [],
  faults: [{ call, fault }],
  all: true,
})

describe('a handler that calls others goes wrong', () => {
  test('by throwing what it is told, at the first fault of each place, and by waiting without end', async () => {
    const { findings, ok } = await checkModule(`${answer}
      export const handler = async () => {
        const user = await (await fetch('https://users.example.com/1')).json()
        const orders = await fetch('https://orders.example.com/of/' + user.id).catch(() => undefined)
        return ok([user.id, orders?.status])
      }`)
    expect(ok).toBe(false)
    const codes = findings.map(shortOf)
    expect(codes).toContainEqual(single('handler-threw', 1, 'timeout'))
    expect(codes).toContainEqual(single('handler-timed-out', 1, 'slow'))
    const threw = findings.find(({ circumstances }) => circumstances?.world?.faults?.[0]?.fault === 'timeout')!
    expect(threw.circumstances?.struck).toEqual([
      { call: 1, service: 'users.example.com', method: 'GET', url: 'https://users.example.com/1', fault: 'timeout' },
    ])
    expect(threw.circumstances?.also).toContainEqual([{ call: 1, fault: 'refused' }])
    expect(threw.request).toMatchObject({ method: 'GET', path: '/', query: '', headers: [] })
    expect(threw.answer.status).toBe(500)
  })

  test('by taking what cannot be read for an answer', async () => {
    const { findings } = await checkModule(`${answer}
      import http from 'node:http'
      const get = (url) => new Promise((resolve) => {
        const failed = () => resolve('{}')
        const request = http.get(url, { timeout: 100 }, (response) => {
          let body = ''
          response.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body)).on('error', failed)
        })
        request.on('error', failed).on('timeout', () => request.destroy(new Error('late')))
      })
      export const handler = async () => ok(JSON.parse(await get('http://users.example.com/1')))`)
    expect(findings.map(shortOf)).toEqual([single('handler-threw', 1, 'malformed-json')])
  })

  test('by a second fault, where it copes with one', async () => {
    const { findings } = await checkModule(`${answer}
      const ask = async (url) => {
        const response = await fetch(url, { signal: AbortSignal.timeout(100) })
        if (!response.ok) throw new Error('answered ' + response.status)
        return response.json()
      }
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
      export const handler = async () => {
        const first = await ask('https://users.example.com/1').catch(() => wait(50).then(() => ask('https://users.example.com/1')))
        return ok(first)
      }`)
    expect(findings.length).toBeGreaterThan(0)
    for (const { circumstances } of findings) expect(circumstances?.world?.faults).toHaveLength(2)
  })

  test('after a fault, by a promise that it keeps', async () => {
    const { findings } = await checkModule(`${answer}
      let config
      const load = async () => {
        const response = await fetch('https://config.example.com', { signal: AbortSignal.timeout(100) })
        return response.ok ? response.json() : undefined
      }
      export const handler = async () => {
        const isFirst = config === undefined
        config ??= load().catch(() => undefined)
        const loaded = await config
        if (loaded === undefined && isFirst) return later
        return ok(loaded.id)
      }`)
    expect(findings.map(shortOf)).toEqual([
      {
        code: 'handler-threw',
        decides: 'downstream',
        before: [[{ call: 1, fault: 'timeout' }]],
        faults: undefined,
        all: true,
      },
    ])
  })

  test('as a function in the test as well', async () => {
    const fetched = vi.fn<typeof fetch>(async (url) => Response.json({ mocked: String(url).endsWith('/mine') }))
    vi.stubGlobal('fetch', fetched)
    const handler = async () => {
      const response = await fetch('https://api.example.com/mine')
      const { mocked } = (await response.json()) as { mocked: boolean }
      return { statusCode: 200, body: String(mocked) }
    }
    const report = await checkProxyHandler(handler, {
      gateway: 'rest',
      numRuns: 0,
      timeLimitMs: 8_000,
      timeoutMs: 200,
      faults: true,
    })
    vi.unstubAllGlobals()
    expect(report.findings.map(shortOf)).toContainEqual(single('handler-threw', 1, 'timeout'))
    expect(report.findings.some(({ code }) => code === 'network-reached')).toBe(false)
  })

  test('as a function that stays broken, for which only the first fault is blamed', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ id: 1 }))
    let isBroken = false
    let turn = 0
    const handler = async () => {
      if (isBroken) throw turn++ % 2 === 0 ? new RangeError('still broken') : new SyntaxError('still broken')
      try {
        await fetch('https://a.example.com')
        await fetch('https://b.example.com')
        return { statusCode: 200, body: '' }
      } catch {
        isBroken = true
        return { statusCode: 503, body: '' }
      }
    }
    const options = { gateway: 'rest', numRuns: 0, timeLimitMs: 8_000, timeoutMs: 200, faults: true } as const
    const { findings } = await checkProxyHandler(handler, options)
    vi.unstubAllGlobals()
    expect(findings.map(({ facts, circumstances }) => [facts['errorType'], circumstances?.struck])).toEqual([
      ['RangeError', [expect.objectContaining({ call: 1, service: 'a.example.com', fault: 'timeout' })]],
    ])
  })
})

test('no more is told than the most findings that are asked for', async () => {
  const throwing = `export const handler = async () => {
    const user = await (await fetch('https://users.example.com/1')).json()
    await fetch('https://orders.example.com/of/' + user.id).catch(() => { throw new RangeError('orders') })
    return { statusCode: 200, body: '' }
  }`
  expect((await checkModule(throwing)).findings.length).toBeGreaterThan(1)
  expect((await checkModule(throwing, { maxFindings: 1 })).findings).toHaveLength(1)
})

test("no other requests than the user's own are tried with faults", async () => {
  const seen = new Set<string>()
  const handler = async (event: { path: string }) => {
    seen.add(event.path)
    await fetch('https://users.example.com/1')
    return { statusCode: 200, body: '' }
  }
  const request = fc.constant(httpRequest({ method: 'GET', path: '/mine' }))
  const options = { gateway: 'rest', request, numRuns: 5, timeoutMs: 200, faults: { respond } } as const
  await checkProxyHandler(handler, options)
  expect([...seen]).toEqual(['/mine'])
})

test('what takes long to confirm is confirmed while there is time', async () => {
  const { findings, durationMs } = await checkModule(
    `${answer}
      class A extends Error {} class B extends Error {} class C extends Error {} class D extends Error {}
      const ask = async (name, Type) => {
        const failed = () => { throw Object.assign(new Type(name), { name }) }
        await fetch('https://' + name + '.example.com', { signal: AbortSignal.timeout(700) }).catch(async () => {
          await new Promise((resolve) => setTimeout(resolve, 700))
          failed()
        })
      }
      export const handler = async () => {
        await ask('a', A); await ask('b', B); await ask('c', C); await ask('d', D)
        return ok([])
      }`,
    { timeLimitMs: 1_500, timeoutMs: 1_500 },
  )
  expect(findings.length).toBeGreaterThan(0)
  expect(durationMs).toBeLessThan(1_500 + 1_500 + 500)
})

describe('a handler that is right while what it calls is down gets no finding', () => {
  test.each([
    [
      'it answers 503',
      `export const handler = async () => {
        try {
          const response = await fetch('https://users.example.com/1', { signal: AbortSignal.timeout(100) })
          return response.ok ? ok(await response.json()) : later
        } catch { return later }
      }`,
    ],
    [
      'it answers 500 of its own',
      `export const handler = async () => {
        try {
          return ok(await (await fetch('https://users.example.com/1', { signal: AbortSignal.timeout(100) })).json())
        } catch { return { statusCode: 500, body: 'sorry' } }
      }`,
    ],
    [
      'it falls back to what it had before',
      `let cached = { id: 0 }
      export const handler = async () => {
        try { cached = await (await fetch('https://users.example.com/1', { signal: AbortSignal.timeout(100) })).json() } catch {}
        return ok(cached?.id ?? null)
      }`,
    ],
    [
      'it retries until its time is up',
      `export const handler = async (_, context) => {
        for (let wait = 20; context.getRemainingTimeInMillis() > 200; wait *= 2) {
          try {
            const signal = AbortSignal.timeout(50)
            const response = await fetch('https://users.example.com/1', { signal })
            if (response.ok) return ok(await response.json())
          } catch {}
          await new Promise((resolve) => setTimeout(resolve, wait))
        }
        return later
      }`,
    ],
    [
      'it gives up on node:http by itself',
      `import http from 'node:http'
      export const handler = () => new Promise((resolve) => {
        const request = http.get('http://users.example.com/1', (response) => {
          let body = ''
          response.on('data', (chunk) => (body += chunk)).on('error', () => resolve(later))
          response.on('end', () => resolve(response.statusCode === 200 ? ok(body) : later))
        })
        request.setTimeout(100, () => request.destroy(new Error('late')))
        request.on('error', () => resolve(later))
      })`,
    ],
  ])('%s', async (_, source) => {
    const report = await checkModule(`${answer}\n${source}`)
    expect(report.findings.map(shortOf)).toEqual([])
    expect(report.ok).toBe(true)
  })
})

describe('the DynamoDB client of the AWS SDK, with a server on this machine', () => {
  const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server
  const server = dynalite({ createTableMs: 0 })
  const sdk = import.meta.resolve('@aws-sdk/client-dynamodb')
  let endpoint = ''

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { DynamoDBClient, CreateTableCommand } = await import('@aws-sdk/client-dynamodb')
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
    const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials })
    await client.send(
      new CreateTableCommand({
        TableName: 'visits',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    )
    client.destroy()
  })
  afterAll(() => void server.close())

  const source = (send: string) => `${answer}
    import { DynamoDBClient, GetItemCommand, QueryCommand, UpdateItemCommand } from '${sdk}'
    const client = new DynamoDBClient({
      endpoint: '${endpoint}',
      region: 'eu-central-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    })
    const TableName = 'visits'
    const Key = { id: { S: 'home' } }
    const send = ${send}
    const get = () => send(new GetItemCommand({ TableName, Key }))
    const count = () => send(new UpdateItemCommand({
      TableName, Key, UpdateExpression: 'ADD visits :one', ExpressionAttributeValues: { ':one': { N: '1' } },
    }))
    const query = () => send(new QueryCommand({
      TableName, KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': Key.id },
    }))`
  const wrong = `
    export const handler = async () => {
      const seen = (await get().catch(() => undefined))?.Item
      await count().catch(() => undefined)
      const { Items } = await query()
      return ok([seen === undefined, Items?.length])
    }`

  test('every fault of its third call ends a handler that copes with those of the first two', async () => {
    const giveUp = '(command) => client.send(command, { abortSignal: AbortSignal.timeout(1_000) })'
    const report = await checkModule(source(giveUp) + wrong, { faults: true, timeoutMs: 10_000 })
    expect(report.findings.map(shortOf)).toEqual([single('handler-threw', 3, 'timeout')])
    const { struck, also } = report.findings[0]!.circumstances!
    // Three attempts of one command are one call.
    expect(struck).toMatchObject([{ call: 3, service: 'DynamoDB', fault: 'timeout' }])
    for (const fault of ['refused', 'reset', 'throttled', 'status-500', 'malformed-json', 'truncated', 'slow'])
      expect(also).toContainEqual([{ call: 3, fault }])
  })

  test('a handler that answers 503 whichever of its calls fails is right', async () => {
    const giveUp = '(command) => client.send(command, { abortSignal: AbortSignal.timeout(2_000) })'
    const right = `
      export const handler = async () => {
        try {
          await get(); await count()
          const { Items = [] } = await query()
          return ok(Items.length)
        } catch { return later }
      }`
    const report = await checkModule(source(giveUp) + right, { faults: true, timeoutMs: 10_000 })
    expect(report.findings.map(shortOf)).toEqual([])
    // Every kind on every call.
    expect(report.calls.explore).toBeGreaterThan(3 * faultKinds.length)
  })
})
