import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof/vitest'

const hangsOn =
  (name: string) =>
  async ({ queryStringParameters: query }: { queryStringParameters: Record<string, string> | null }) => {
    if (query?.[name] !== undefined) await new Promise(() => setTimeout(() => {}, 60_000))
    return { statusCode: 200, headers: {}, body: '' }
  }

test('a run that only reports ends before its test, too', { timeout: 2_500 }, async () => {
  const { findings, assumed } = await checkProxyHandler(hangsOn('q'), { gateway: 'rest' })
  expect(findings.map(({ code }) => code)).toEqual(['handler-timed-out'])
  expect(assumed).toContainEqual(expect.stringContaining('the test ends after 2500 ms'))
})

test('and keeps its limits where there is room for them', async () => {
  const { assumed, findings } = await checkProxyHandler(async () => ({ statusCode: 200, body: '' }), {
    gateway: 'rest',
    numRuns: 20,
  })
  expect({ assumed, findings }).toEqual({ assumed: [], findings: [] })
})
