import { expect, it } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { handlerOf } from '../../zoo/load.ts'
import { learnReads, noKnowledge } from '../../../src/search/known/knowledge.ts'

it('what was sent as a value never becomes a name', () => {
  const known = noKnowledge()
  const paths = [
    ['body()', 'qzaa'],
    ['body()', 'user', 'QZAB'],
    ['headers', 'x-qzac'],
    ['queryStringParameters', 'q%7aad'],
    ['pathParameters', 'qzae'],
    ['stageVariables', 'qzaf'],
    ['params()', 'qzag'],
  ]
  learnReads(
    known,
    paths.map((path) => ({ path, kind: 'get', present: false })),
  )
  const { headers, query, body, form, path, stageVariables } = known
  expect([headers, query, body, form, path, stageVariables].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0])
})

it('nor where it is read by, or named in an answer', async () => {
  const { learned } = await checkProxyHandler(
    (event: { queryStringParameters?: Record<string, string>; body?: string }) => {
      const { field = 'id' } = event.queryStringParameters ?? {}
      const row = JSON.parse(event.body ?? '{}') as Record<string, unknown>
      if (row[field] === undefined) return { statusCode: 400, body: `unknown field "${field}"` }
      return { statusCode: 200, body: 'ok' }
    },
    { gateway: 'rest', numRuns: 50, timeLimitMs: 4_000 },
  )
  expect(learned.query).toContain('field')
  const { values: _, ...names } = learned
  expect(Object.values(names).flat().join()).not.toMatch(/qz[a-z]{2}/)
})

it('takes fewer looks where few requests are explored', async () => {
  const handler = await handlerOf('strangers/profile-patch/wrong/index.mjs')
  const learned = async (numRuns: number) =>
    (await checkProxyHandler(handler, { gateway: 'rest', numRuns, timeLimitMs: 10_000 })).calls.learn
  // What is asked to find out the front end's settings counts as well.
  expect(await learned(1)).toBeLessThan(190)
  expect(await learned(1_000)).toBeGreaterThan(300)
})
