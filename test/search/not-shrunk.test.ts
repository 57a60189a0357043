import { expect, test } from 'vitest'
import { checkProxyHandler, ContractError, expectValidProxyHandler, httpRequest } from '../../src/index.ts'

const names = Array.from({ length: 50 }, (_, i) => `E${i}`)

/** Throws another error for each path. */
const moody = async ({ path }: { path: string }) => {
  if (names.includes(path.slice(1))) throw Object.assign(new Error('no'), { name: path.slice(1) })
  return { statusCode: 200, body: 'ok' }
}
const asked = (many: number) => ({
  gateway: 'rest' as const,
  examples: names.slice(0, many).map((name) => httpRequest({ path: `/${name}` })),
  numRuns: 0,
  timeLimitMs: 10_000,
})

test('findings beyond maxFindings are counted, and the report says so', async () => {
  const report = await checkProxyHandler(moody, asked(15))
  expect(report.findings).toHaveLength(10)
  expect(report.unshrunk).toBe(5)
  const all = await checkProxyHandler(moody, { ...asked(15), maxFindings: 15 })
  expect(all.findings).toHaveLength(15)
  expect(all).not.toHaveProperty('unshrunk')
})

test('those that were not even collected count too', async () => {
  expect((await checkProxyHandler(moody, { ...asked(50), maxFindings: 1 })).unshrunk).toBe(49)
})

test('maxFindings are shown in full', async () => {
  const run = expectValidProxyHandler(moody, { ...asked(15), maxFindings: 12 })
  const error: unknown = await run.catch((one: unknown) => one)
  if (!ContractError.is(error)) throw error
  expect(error.message.match(/^REST API: the handler throws/gm)).toHaveLength(12)
  expect(error.message).toContain(
    '\nNot shrunk: 3 more distinct findings (a larger maxFindings or --max-findings shows more)',
  )
})
