import { expect, test } from 'vitest'
import { checkProxyHandler, type ContractReport } from '../../src/index.ts'

interface Event {
  readonly body?: string | null
  readonly rawPath?: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters?: Readonly<Record<string, string>>
}

/** Only what `since` is compared with leads to its bug. */
const search = async ({ queryStringParameters, headers }: Event) => {
  const parameters = new URLSearchParams(queryStringParameters)
  const since = parameters.get('since') ?? ''
  await undefined
  if (since === 'yesterday') return { statusCode: 'late' }
  await new Promise((resolve) => setImmediate(resolve))
  return { statusCode: 200, body: `${new Set(['asc', 'desc']).has(headers['x-order'] ?? '')}` }
}

const orders = async ({ body }: Event) => {
  const { customer, items } = JSON.parse(body ?? '{}') as { customer?: string; items?: string[] }
  await new Promise((resolve) => setImmediate(resolve))
  if (customer === 'nobody') throw new TypeError('no customer')
  return { statusCode: items?.includes('gift') ? 201 : 200, body: '{}' }
}

const options = { gateway: 'http-v2', seed: 7, numRuns: 60, timeLimitMs: 20_000, maxFindings: 3 } as const

/** What a report says, without how long it took. */
function told({ learned, findings, calls, answered }: ContractReport) {
  return { learned, calls, answered, findings: findings.map(({ signature, request }) => [signature, request]) }
}

test('runs of one handler side by side are as each of them alone', async () => {
  const alone = told(await checkProxyHandler(search, options))
  const beside = await Promise.all([1, 2, 3].map(async () => told(await checkProxyHandler(search, options))))
  expect(JSON.stringify(alone.learned)).toContain('since')
  expect(beside).toEqual([alone, alone, alone])
})

test('runs of different handlers side by side do not learn from each other', async () => {
  const alone = [told(await checkProxyHandler(search, options)), told(await checkProxyHandler(orders, options))]
  const beside = await Promise.all([checkProxyHandler(search, options), checkProxyHandler(orders, options)])
  expect(beside.map(told)).toEqual(alone)
})
