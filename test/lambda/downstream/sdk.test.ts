import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FaultKind } from '../../../src/lambda/words/world.ts'
import { container, folder } from '../task.ts'

const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server
const server = dynalite({ createTableMs: 0 })
let endpoint = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test('a client of the AWS SDK tells each fault in its own words, after its own retries, as one call', async () => {
  const root = folder({
    'index.mjs': `import { DynamoDBClient, ListTablesCommand } from '${import.meta.resolve('@aws-sdk/client-dynamodb')}'
      const client = new DynamoDBClient({
        endpoint: '${endpoint}',
        region: 'eu-central-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      })
      export const handler = async () => {
        try {
          return Object.keys(await client.send(new ListTablesCommand({}), { abortSignal: AbortSignal.timeout(30_000) }))
        } catch (error) {
          return [error.name, error.$metadata?.attempts > 1 ? 'retried' : 'at once']
        }
      }`,
  })
  const invoker = await container(new URL(`file://${root}/index.mjs#handler`), { faults: true })
  const met = async (fault?: FaultKind) => {
    const world = { ...(fault && { faults: [{ call: 1, fault }] }), skipWaits: true }
    const { outcome, facts } = await invoker.invoke({}, { timeoutMs: 60_000, world })
    expect(facts.met?.calls).toHaveLength(1)
    expect(facts.met?.calls?.[0]).toMatchObject({ service: 'DynamoDB', method: 'POST' })
    return outcome.kind === 'payload' ? outcome.payload : outcome
  }
  expect(await met()).toContain('TableNames')
  expect(await met('throttled')).toEqual(['ProvisionedThroughputExceededException', 'retried'])
  expect(await met('status-500')).toEqual(['InternalServerError', 'retried'])
  for (const fault of ['timeout', 'refused', 'reset'] as const) expect(await met(fault)).toContain('retried')
  expect(await met('malformed-json')).toContain('SyntaxError')
  expect(await met('slow')).toContain('AbortError')
  expect(await met('empty')).not.toContain('TableNames')
})
