import { describe, expect, it } from 'vitest'
import { checkProxyHandler, httpRequest } from 'proxyproof'
import { withLargerNumbers } from '../../../src/search/shrink/larger.ts'

const bodyOf = (request: { body: Uint8Array | null } | undefined) => request && Buffer.from(request.body!).toString()

describe('A request with larger numbers', () => {
  it('has those that are large already as large as whole numbers go', () => {
    const body = JSON.stringify({ page: 3, size: 1_000_001, name: 'a1000001' })
    const request = httpRequest({ method: 'POST', path: '/2048/7', query: 'n=1e21&m=5000&id=a-9000', body })
    const made = withLargerNumbers(request)
    expect(made?.path).toBe('/9007199254740991/7')
    expect(made?.query).toBe('n=1e21&m=9007199254740991&id=a-9000')
    expect(bodyOf(made)).toBe('{"page":3,"size":9007199254740991,"name":"a1000001"}')
  })

  it('is none where there are no such numbers', () => {
    expect(withLargerNumbers(httpRequest({ path: '/999', query: 'q=a' }))).toBeUndefined()
  })
})

/** As many turns as it is asked for, of which so many take half a second. */
const turnsWith =
  (most: number) =>
  async ({ queryStringParameters: query }: { queryStringParameters: Record<string, string> | null }) => {
    const turns = Number(query?.['iterations'] ?? 1)
    const isTaken = Number.isSafeInteger(turns) && turns > 0 && turns < most
    const ms = isTaken ? (turns > 1e15 ? 1e6 : turns > 1e6 ? 500 : 0) : 0
    await new Promise((resolve) => setTimeout(resolve, ms))
    return { statusCode: isTaken ? 200 : 400, headers: {}, body: '' }
  }

it('what ends in time for the number that was met need not for a larger one', async () => {
  const options = { gateway: 'rest', timeLimitMs: 900, seed: 1 } as const
  const { findings } = await checkProxyHandler(turnsWith(Infinity), options)
  const told = findings.map(({ code, request }) => `${code} ${request.query}`)
  expect(told).toEqual(['handler-timed-out iterations=9007199254740991'])
  expect((await checkProxyHandler(turnsWith(1e15), options)).findings).toEqual([])
})
