import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runContract } from '../../src/contract.ts'
import type { ContractOptions, RunContext } from '../../src/contract/options.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textReport } from '../../src/report/text.ts'
import { scratch } from './scratch.ts'

beforeEach(() => void vi.stubEnv('CI', ''))
afterEach(() => void vi.unstubAllEnvs())

let broken = true
/** Fails on all paths but one. */
const moody = async (event: { path: string }) => ({
  statusCode: 200,
  body: broken && event.path !== '/' ? ({} as never) : 'ok',
})

const options: ContractOptions = { gateway: 'rest', runtime: 'nodejs22.x', numRuns: 200, timeLimitMs: 10_000 }

function project() {
  const folder = scratch()
  const context: RunContext = { keeps: true, callerFile: join(folder, 'a.test.ts'), testName: 'a' }
  const kept = () =>
    existsSync(join(folder, '__proxyproof__'))
      ? readdirSync(join(folder, '__proxyproof__'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.json'),
        )
      : []
  const run = (wrong: boolean, more: ContractOptions = {}, other: RunContext = {}) => {
    broken = wrong
    return runContract(moody, { ...options, ...more }, { ...context, ...other })
  }
  return { folder, kept, run }
}

test('a failure is kept, replayed first, told as FIXED when it passes, and removed on update', async () => {
  const { kept, run, folder } = project()
  const first = await run(true)
  expect(kept()).toEqual([
    expect.stringMatching(/^contract\.test\.moody-[0-9a-f]{10}[\\/]body-not-string-[0-9a-f]{10}\.json$/),
  ])
  expect(first.regressions).toMatchObject({
    replayed: 0,
    fixed: [],
    saved: [expect.stringContaining('body-not-string')],
  })
  expect(JSON.parse(readFileSync(join(folder, '__proxyproof__', kept()[0]!), 'utf8'))).toMatchObject({
    schemaVersion: 1,
    code: 'body-not-string',
    gateway: { name: 'rest' },
    rules: '2026-11',
  })

  const replayed = await run(true, { numRuns: 0 })
  expect(replayed.ok).toBe(false)
  expect(replayed.findings.map(({ signature }) => signature)).toEqual([first.findings[0]!.signature])
  expect(replayed.regressions).toEqual({ replayed: 1, fixed: [], saved: [] })

  const fixed = await run(false)
  expect(fixed.ok).toBe(true)
  expect(fixed.regressions!.fixed).toMatchObject([{ code: 'body-not-string', removed: false }])
  expect(textReport(fixed)).toMatch(/^FIXED: body-not-string, kept in\s\S*\.json\s\(PROXYPROOF_UPDATE=1 removes it\)/m)
  expect(kept()).toHaveLength(1)

  vi.stubEnv('PROXYPROOF_UPDATE', '1')
  expect((await run(false)).regressions!.fixed).toMatchObject([{ removed: true }])
  expect(existsSync(join(folder, '__proxyproof__'))).toBe(false)
})

test("the runner's own update removes what passes, and only that", async () => {
  const { kept, run } = project()
  await run(true)
  await run(true, {}, { update: 'all' })
  expect(kept()).toHaveLength(1)
  await run(false, {}, { update: 'all' })
  expect(kept()).toEqual([])
})

test('nothing is written in CI, but what is kept is replayed', async () => {
  const { kept, run } = project()
  vi.stubEnv('CI', 'true')
  await run(true)
  expect(kept()).toEqual([])
  vi.stubEnv('CI', '')
  await run(true)
  vi.stubEnv('CI', 'true')
  vi.stubEnv('PROXYPROOF_UPDATE', '1')
  const report = await run(false, {}, { update: 'all' })
  expect(report.regressions).toMatchObject({ replayed: 1, fixed: [{ removed: false }] })
  expect(kept()).toHaveLength(1)
})

test('nothing is kept unless an entry or an option says so', async () => {
  const { kept, run } = project()
  await run(true, { regressions: false })
  await run(true, {}, { keeps: false })
  expect(kept()).toEqual([])
  await run(true, { regressions: true }, { keeps: false })
  expect(kept()).toHaveLength(1)
})

test('a folder of choice, and a mode of choice', async () => {
  const { run } = project()
  const dir = scratch()
  await run(true, { regressions: { dir, update: 'none' } })
  expect(readdirSync(dir)).toEqual([])
  await run(true, { regressions: { dir } })
  expect(readdirSync(dir)).toHaveLength(1)
})

test('a failure of another front end or runtime is neither fixed nor removed', async () => {
  const { kept, run } = project()
  await run(true)
  const elsewhere = await run(false, { gateway: 'alb' }, { update: 'all' })
  expect(elsewhere.regressions).toMatchObject({ replayed: 0, fixed: [] })
  const forgiving = await run(false, { runtime: 'nodejs24.x' }, { update: 'all' })
  expect(forgiving.regressions).toMatchObject({ replayed: 1, fixed: [] })
  expect(kept()).toHaveLength(1)
})

/** Fails on front ends that take no images for bytes. */
const painted = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'image/png' },
  body: 'aGk=',
  isBase64Encoded: true,
})

test('a failure of a front end with other options is neither replayed nor removed', async () => {
  const { kept, folder } = project()
  const context: RunContext = { keeps: true, callerFile: join(folder, 'a.test.ts'), testName: 'a', update: 'all' }
  const on = (told: RestApiOptions) =>
    runContract(painted, { ...options, numRuns: 20, gateway: restApi(told) as Gateway }, context)
  expect((await on({ binaryMediaTypes: ['text/x'] })).findings).toMatchObject([{ code: 'body-corrupted' }])
  expect(kept()).toHaveLength(1)
  const other = await on({ binaryMediaTypes: ['*/*'] })
  expect(other).toMatchObject({ ok: true, regressions: { replayed: 0, fixed: [] } })
  expect(kept()).toHaveLength(1)
  await on({ binaryMediaTypes: ['text/y'] })
  expect(kept()).toHaveLength(2)
  expect((await on({ binaryMediaTypes: ['text/x'] })).regressions).toMatchObject({ replayed: 1 })
})

test('what had to be assumed, and routes that are added, keep no failure from being replayed', async () => {
  const { kept, folder } = project()
  const context: RunContext = { keeps: true, callerFile: join(folder, 'a.test.ts'), testName: 'a' }
  let name = 'id'
  const reads = async ({ pathParameters }: { pathParameters: Record<string, string> | null }) => ({
    statusCode: 200,
    body: pathParameters?.[name] === undefined ? 'none' : ({} as never),
  })
  const run = (more: ContractOptions) => runContract(reads, { ...options, numRuns: 50, ...more }, context)
  expect((await run({})).assumed).toEqual([expect.stringContaining('{id}')])
  expect(kept()).toHaveLength(1)
  name = 'key'
  expect((await run({ numRuns: 0 })).regressions).toMatchObject({ replayed: 1 })
  expect((await run({ routes: ['GET /{key}'] })).regressions).toMatchObject({
    replayed: 0,
    saved: [expect.any(String)],
  })
  expect((await run({ routes: ['GET /a', 'GET /{key}'] })).regressions).toMatchObject({ replayed: 1, saved: [] })
  expect((await run({ routes: ['GET /a'] })).regressions).toMatchObject({ replayed: 0 })
})

test('an update removes nothing that fails in the same run, nor what another error hides', async () => {
  const { kept, run, folder } = project()
  await run(true)
  const [file = ''] = kept()
  const at = join(folder, '__proxyproof__', file)
  const failure = JSON.parse(readFileSync(at, 'utf8')) as { request: { path: string } }
  failure.request.path = '/'
  writeFileSync(at, JSON.stringify(failure))
  const again = await run(true, {}, { update: 'all' })
  expect(again.findings).toMatchObject([{ code: 'body-not-string' }])
  expect(again.regressions).toMatchObject({ replayed: 1, fixed: [] })
  expect(readFileSync(at, 'utf8')).toBe(JSON.stringify(failure))
})

test('a file that is no kept failure ends the run with its name, before the handler is called', async () => {
  const { folder, kept, run } = project()
  await run(true)
  const file = join(folder, '__proxyproof__', kept()[0]!)
  writeFileSync(file, '{')
  let calls = 0
  const counted = async () => ({ statusCode: 200, body: String(calls++) })
  Object.defineProperty(counted, 'name', { value: 'moody' })
  const context = { keeps: true, callerFile: join(folder, 'a.test.ts'), testName: 'a' }
  await expect(runContract(counted, options, context)).rejects.toThrow(/body-not-string-\w+\.json: it is not JSON/)
  expect(calls).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('{')
})

test.each([[{ regressions: 'all' }], [{ regressions: { update: 'some' } }], [{ regressions: { dir: '' } }]])(
  'misuse such as %j is refused',
  async (wrong) => {
    await expect(runContract(moody, { ...options, ...(wrong as object) })).rejects.toThrow(/^regressions/)
  },
)
