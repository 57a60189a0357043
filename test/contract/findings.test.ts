import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import type { Check } from '../../src/check/check.ts'
import { runContract } from '../../src/contract.ts'
import type { ContractOptions, RunContext } from '../../src/contract/options.ts'
import type { HandlerSource } from '../../src/lambda/words/invocation.ts'
import { headline } from '../../src/report/headline.ts'
import { jsonReport } from '../../src/report/json.ts'
import { textReport } from '../../src/report/text.ts'

const module = `${fileURLToPath(new URL('../cli/fixtures/users/answers.mjs', import.meta.url))}#unstringified`
const wrong = async () => ({ statusCode: 200, body: {} as never })

/** The pasted test of the first finding. */
async function pasted(handler: HandlerSource, options: ContractOptions, context: RunContext = {}): Promise<string> {
  const { findings } = await runContract(handler, { gateway: 'rest', numRuns: 5, ...options }, context)
  return findings[0]!.replay.test
}

describe('variables of the environment in a pasted test', () => {
  const environment = { TABLE: 'users', DB_PASSWORD: 'hunter2', "IT'S": 'secret' }

  test('those of a file are named, and never shown', async () => {
    const text = await pasted(module, { environment }, { fromFile: ['DB_PASSWORD', "IT'S"] })
    expect(text).not.toMatch(/hunter2|secret/)
    expect(text).toContain(
      `    // DB_PASSWORD, IT'S: from a file, whose values are not shown
    environment: { TABLE: 'users', DB_PASSWORD: process.env['DB_PASSWORD'] ?? '', ["IT'S"]: process.env["IT'S"] ?? '' },\n`,
    )
  })

  test('those of a file are not shown where a request, an answer or a log line holds them, nor kept', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kept-'))
    const hook = `${fileURLToPath(new URL('fixtures/hook.mjs', import.meta.url))}#handler`
    const options = { gateway: 'rest', numRuns: 200, environment: { HOOK: 's3cret' } } as const
    const report = await runContract(
      hook,
      { ...options, timeLimitMs: 20_000, regressions: { dir, update: 'new' } },
      { fromFile: ['HOOK'] },
    )
    expect(report.findings.map(({ code }) => code)).toContain('handler-threw')
    expect(textReport(report) + JSON.stringify(jsonReport(report))).not.toContain('s3cret')
    expect(textReport(report)).toContain('  Request      GET /\n               x-hook: $HOOK\n')
    expect(textReport(report)).toContain('| got $HOOK')
    expect(textReport(report)).toContain(`-H "x-hook: $HOOK" "$API_URL/"`)
    expect(report.findings[0]!.replay.test).toContain(`['x-hook', process.env['HOOK'] ?? '']`)
    expect(report.regressions?.saved).toEqual([])
    rmSync(dir, { recursive: true })
  })

  test('those that the process has are taken from there', async () => {
    vi.stubEnv('DB_PASSWORD', 'hunter2')
    const text = await pasted(module, { environment: { TABLE: 'users', DB_PASSWORD: 'hunter2' } })
    vi.unstubAllEnvs()
    expect(text).toContain(`    environment: { TABLE: 'users', DB_PASSWORD: process.env['DB_PASSWORD'] ?? '' },\n`)
    expect(text).not.toContain('//')
  })
})

describe('options in a pasted test', () => {
  test('only what was told, not what the caller of the run added', async () => {
    const told = { timeoutMs: 200 }
    const text = await pasted(wrong, { timeoutMs: 100, timeLimitMs: 1_000 }, { told })
    expect(text).toContain('    timeoutMs: 200,\n')
    expect(text).not.toContain('timeLimitMs')
    expect(await pasted(wrong, { timeLimitMs: 1_000 })).toContain('    timeLimitMs: 1000,\n')
  })

  test('what functions of a context do is not pasted', async () => {
    const context = { functionName: 'users', getRemainingTimeInMillis: () => 5 }
    expect(await pasted(wrong, { context })).toContain(
      `    // add to context: getRemainingTimeInMillis\n    context: { functionName: 'users' },\n`,
    )
  })
})

describe('what a finding is compared with in a pasted test', () => {
  const event = async (one: object) => ({ statusCode: 200, body: String('version' in one) })
  const reference = () => new Response('no')

  test('other front ends are named', async () => {
    const text = await pasted(event, { agreeWith: ['http-v2'] })
    expect(text).toContain(`    agreeWith: ['http-v2'],\n`)
    expect(await pasted(wrong, { agreeWith: ['http-v2'] })).not.toContain('agreeWith')
  })

  test('a reference that is a function has to be added', async () => {
    const text = await pasted(event, { reference })
    expect(text).toContain('    // add reference: the application that the answers are compared with\n')
    expect(await pasted(wrong, { reference })).not.toContain('reference')
  })

  test('a check of the user has to be added', async () => {
    const evidence = { tier: 'documented', source: 'our own' } as const
    const tidy: Check = () => ({ code: 'acme/tidy', level: 'error', evidence, facts: {} })
    const text = await pasted(async () => ({ statusCode: 200, body: '' }), { checks: [tidy] })
    expect(text).toContain('    // add checks: the one that tells acme/tidy\n')
    expect(await pasted(wrong, { checks: [() => undefined] })).not.toContain('add checks')
  })
})

describe('what the plainest request shows', () => {
  const options = { gateway: 'rest', numRuns: 200, timeLimitMs: 20_000 } as const
  type Event = { readonly queryStringParameters: object | null }
  const ok = { statusCode: 200, body: 'ok' }

  async function first(handler: (event: Event) => Promise<unknown>) {
    const finding = (await runContract(handler, options)).findings[0]!
    return { ...finding, said: headline(finding) }
  }

  test('is on every request where no other is answered otherwise', async () => {
    const broken = await first(async () => {
      throw new Error('no database')
    })
    expect(broken).toMatchObject({ onEvery: true, onMost: true })
    expect(broken.said).toBe(
      'REST API answers 502 to every request, even GET /. Is set-up missing (environment, database, authorizer)?',
    )
  })

  test('is not where others pass, and then lacks no set-up', async () => {
    const picky = await first(async ({ queryStringParameters: query }) => {
      if (query === null) throw new Error('nothing asked')
      return ok
    })
    expect(picky).toMatchObject({ onEvery: false, onMost: false, request: { method: 'GET', path: '/' } })
    expect(picky.said).toBe('REST API answers 502 to GET /')
  })

  test('may be on every request where nothing else was asked, which nobody says then', async () => {
    const { findings } = await runContract(() => new Promise(() => setTimeout(() => {}, 9_000)), {
      ...options,
      timeoutMs: 100,
    })
    expect(findings[0]).toMatchObject({ code: 'handler-timed-out', onEvery: false, onMost: true })
  })

  test('is not on every request where the status is and the fault is not', async () => {
    const corrupts = await first(async ({ queryStringParameters: query }) =>
      query === null ? { ...ok, headers: { 'content-type': 'application/json' } } : ok,
    )
    expect(corrupts).toMatchObject({ code: 'body-not-json', onEvery: false })
    const noJson = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: 'oops' }
    const { findings: all } = await runContract(async () => noJson, {
      gateway: 'rest',
      numRuns: 400,
      timeLimitMs: 15_000,
    })
    expect(all[0]).toMatchObject({ code: 'body-not-json', onEvery: true })
    expect(corrupts.said).toMatch(/ 200 to GET \/: /)
  })
})
