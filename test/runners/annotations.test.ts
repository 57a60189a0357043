import { expect, test } from 'vitest'
import { expectValidProxyHandler } from '../../src/vitest.ts'

const handler = async () => ({
  statusCode: 200,
  headers: { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' },
  body: 'ok',
})

test('a run in which everything is refused says so beside its test', async ({ task }) => {
  const refusing = async () => ({ statusCode: 401, headers: { 'content-type': 'text/plain' }, body: 'no' })
  await expectValidProxyHandler(refusing, { gateway: 'rest', numRuns: 20, regressions: false })
  expect(task.annotations).toMatchObject([
    { type: 'notice', message: expect.stringContaining('no request was answered below 400 (401: 20)') },
  ])
})

test('warnings of a run that passes become annotations of its test', async ({ task }) => {
  expect.assertions(3)
  const { findings } = await expectValidProxyHandler(handler, { gateway: 'rest', numRuns: 20, regressions: false })
  expect(findings.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning credentialed-wildcard-cors'])
  expect(task.annotations).toMatchObject([
    { type: 'warning', message: expect.stringContaining('credentialed-wildcard-cors') },
  ])
})

test('notes that fail a strict run stand in its message and its annotation', async ({ task }) => {
  const odd = async () => ({ statusCode: -1, body: '' })
  const run = expectValidProxyHandler(odd, { gateway: 'rest', strict: true, numRuns: 20, regressions: false })
  await expect(run).rejects.toThrow(
    /^REST API: no error in 20 requests, but 1 note fails under strict \(status-code-invalid\)\n/,
  )
  expect(task.annotations).toMatchObject([{ type: 'error', message: expect.stringContaining('(status-code-invalid)') }])
})
