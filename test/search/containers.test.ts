import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { checkProxyHandler } from 'proxyproof'
import type { ContractReport } from '../../src/report/contract-report.ts'

const check = (source: string, options: object = {}): Promise<ContractReport> =>
  checkProxyHandler(fileURLToPath(new URL('containers/', import.meta.url)) + source, {
    gateway: 'rest',
    // What is left behind is looked for after the requests are explored, whatever their number.
    numRuns: 20,
    timeLimitMs: 20_000,
    ...options,
  })

/** What was asked, in order, on one container: method and target. */
const sequenceOf = ({ findings: [first] }: ContractReport) =>
  [...(first!.circumstances?.before ?? []), { request: first!.request }].map(
    ({ request: { method, path, query } }) => `${method} ${path}${query && '?'}${query}`,
  )

/** One finding of the code at least, shown by the second of two plain requests, each time. */
function expectAfterOne(report: ContractReport, code: string) {
  expect(report.findings.map((finding) => finding.code)).toContain(code)
  expect(sequenceOf(report)).toEqual(['GET /', 'GET /'])
  expect(report.findings.every(({ repeats }) => repeats === 'always')).toBe(true)
}

const right = (await import(new URL('containers/right.mjs', import.meta.url).href)) as object
/** Every fifth; `npm run bench:containers` asks all of them. */
const rightOnes = Object.keys(right).filter((_, i) => process.env['CONTAINERS_ALL'] !== undefined || i % 5 === 0)

describe('what earlier requests leave behind', { timeout: 60_000 }, () => {
  let sharedHeaders: ContractReport
  beforeAll(async () => void (sharedHeaders = await check('shared-headers.mjs')))

  it('shared-headers.mjs: state-leak after one request', () => expectAfterOne(sharedHeaders, 'state-leak'))

  it.each([
    { file: 'kept-user.mjs', code: 'state-leak', options: {} },
    // The response also gets too large after twenty of them, which takes seconds to shrink.
    { file: 'reused-response.mjs', code: 'state-leak', options: { maxFindings: 1 } },
    { file: 'doubling-list.mjs', code: 'state-leak', options: {} },
    { file: 'kept-callback.mjs', code: 'stale-callback', options: { runtime: 'nodejs20.x' } },
  ])('$file: $code after one request', async ({ file, code, options }) => {
    expectAfterOne(await check(file, options), code)
  })

  it('needs nothing before a request that poisons a cache and is answered from it', async () => {
    // One of the requests has to hold what poisons it.
    const report = await check('poisoned-cache.mjs', { numRuns: 100 })
    expect(report.findings.map(({ code }) => code)).toEqual(['status-code-missing'])
    expect(report.findings[0]!.circumstances).toBeUndefined()
    expect(sequenceOf(report)).toEqual(['GET /?size=0'])
  })

  it('counts what fills up, and asks no more often than that', async () => {
    const report = await check('leaking-pool.mjs')
    const { circumstances } = report.findings[0]!
    expect(circumstances?.decides).toBe('state')
    expect(circumstances?.before).toHaveLength(6)
    expect(new Set(sequenceOf(report).slice(0, -1))).toEqual(new Set(['GET /?order=missing']))
  })

  it('tells a cold start from a request that always fails', async () => {
    const report = await check('unawaited-connection.mjs')
    expect(report.findings.map(({ code, circumstances }) => [code, circumstances?.decides])).toEqual([
      ['handler-threw', 'cold-start'],
    ])
  })

  it.each(rightOnes)('says nothing of state that is meant: %s', async (name) => {
    const report = await check(`right.mjs#${name}`)
    expect(report.findings).toEqual([])
    expect(report.ok).toBe(true)
  })

  it('says who is let in after somebody else', async () => {
    const admin = httpRequest({ method: 'GET', path: '/', headers: { 'x-api-key': 'letmein42' } })
    const examples = [[admin, httpRequest({ method: 'GET', path: '/admin' })]]
    const report = await check('kept-admin.mjs', { numRuns: 0, examples })
    expect(report.findings.map(({ signature }) => signature)).toEqual(['error:state-leak@status'])
    expect(sequenceOf(report)).toEqual(['GET /', 'GET /admin'])
  })

  it('takes what all its requests share away from all of them', async () => {
    const traced = httpRequest({ path: '/notes/7', query: 'a=1', headers: { 'x-trace': 'letmein42' } })
    const examples = [[traced, httpRequest({ path: '/notes/7', query: 'a=1' })]]
    const report = await check('kept-by-path.mjs', { numRuns: 0, examples })
    expect(report.findings.map(({ code }) => code)).toEqual(['state-leak'])
    expect(sequenceOf(report)).toEqual(['GET /', 'GET /'])
  })

  it('is silenced and counted like any other finding', async () => {
    const ignore = [{ code: 'state-leak' as const, reason: 'known' }]
    const report = await check('shared-headers.mjs', { ignore })
    expect(report.findings).toEqual([])
    expect(report.ignored).toEqual([expect.objectContaining({ code: 'state-leak', times: expect.any(Number) })])
    expect(report.ignored[0]!.times).toBeGreaterThan(0)
  })

  it('explores in the time that looking for it leaves', async () => {
    const report = await check('right.mjs#counter', { numRuns: 10_000_000, timeLimitMs: 1_000 })
    expect(report).toMatchObject({ ok: true, stoppedBy: 'time' })
    expect(report.durationMs).toBeGreaterThan(750)
  })

  it('takes a third of the calls in a run of few requests', async () => {
    const { explore } = (await check('right.mjs#counter', { numRuns: 1 })).calls
    expect(explore).toBeGreaterThan(400)
    expect(explore).toBeLessThan(700)
  })

  it('reports a sequence that can be given as an example, and shows it again', async () => {
    const { findings } = sharedHeaders
    const { circumstances, request } = findings[0]!
    const again = await check('shared-headers.mjs', { numRuns: 0, examples: [[...circumstances!.before, { request }]] })
    expect(again.findings.map(({ signature }) => signature)).toEqual([findings[0]!.signature])
    expect([again.runs, again.answered]).toEqual([2, { '200': 2 }])
    const alone = await check('shared-headers.mjs', { numRuns: 0, examples: [request] })
    expect(alone.ok).toBe(true)
  })
})
