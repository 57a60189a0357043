import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { runContract } from '../../src/contract.ts'
import type { ContractOptions } from '../../src/contract/options.ts'
import type { ContractReport } from '../../src/report/contract-report.ts'
import { githubAnnotations, githubSummary } from '../../src/report/github.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import { textReport } from '../../src/report/text.ts'

const fixture = (name: string) => `${fileURLToPath(new URL('fixtures/keyed.mjs', import.meta.url))}#${name}`

/** Everything that a report is printed as. */
function printed(report: ContractReport) {
  const named = [{ name: 'keyed', report }]
  return {
    text: textReport(report),
    json: JSON.stringify(jsonReport(report)),
    junit: junitReport(named),
    annotations: githubAnnotations(named),
    summary: githubSummary(named),
  }
}

/** A run whose variables come from a file, and what it said meanwhile. */
async function run(name: string, environment: Readonly<Record<string, string>>, options: ContractOptions = {}) {
  const shrinking = new Set<string>()
  const onProgress = (progress: { readonly shrinking?: string }) => shrinking.add(progress.shrinking ?? '')
  const all = { gateway: 'http-v2', numRuns: 10, timeLimitMs: 20_000, environment, ...options } as const
  const report = await runContract(fixture(name), all, { fromFile: Object.keys(environment), onProgress })
  return { report, said: { ...printed(report), progress: [...shrinking].join('\n') } }
}

test.each([
  ['throws', 'error:handler-threw@Bad$API_KEY'],
  ['names', 'headers.x-$API_KEY'],
  ['splits', '$API_KEY'],
])('a secret stands nowhere, be it in a name: %s', async (name, signature) => {
  const dir = mkdtempSync(join(tmpdir(), 'kept-'))
  const examples = [httpRequest({ headers: [['x-api-key', 'k3y4bcd9']] })]
  const rest: ContractOptions = { gateway: 'rest', strict: true, examples, regressions: { dir, update: 'new' } }
  const { report, said } = await run(name, { API_KEY: 'k3y4bcd9' }, { ...rest })
  rmSync(dir, { recursive: true })
  expect(JSON.stringify([report.findings, report.notes])).toContain(signature)
  for (const text of Object.values(said)) expect(text).not.toContain('k3y4bcd9')
  expect(report.regressions?.saved).toEqual([])
})

const ofUsers = { routes: ['GET /users/{id}'], examples: [httpRequest({ path: '/users/7' })], numRuns: 0 }

test.each([
  { LOG_LEVEL: 'error' },
  { X: 'body' },
  { X: 'payload' },
  { X: 'path' },
  { X: 'status' },
  { X: 'body-not-string' },
  { TABLE: 'users' },
])('a word is shown as it is: %o', async (environment) => {
  const { report, said } = await run('users', environment, ofUsers)
  expect(report.findings).not.toEqual([])
  for (const text of Object.values(said)) expect(text).not.toMatch(/\$(?:LOG_LEVEL|X|TABLE)/)
})

describe('our own words', () => {
  let plain: ContractReport
  beforeAll(async () => {
    plain = (await run('users', {}, ofUsers)).report
  })

  test.each(['function-error', 'statusCode', 'settledBy', 'http-v2', 'queryStringParameters', '/users/'])(
    'stay where a secret is the same: %s',
    async (value) => {
      const { report, said } = await run('users', { X: value }, ofUsers)
      const [finding, other] = [report.findings[0]!, plain.findings[0]!]
      expect(finding.code).toBe(other.code)
      expect(Object.keys(finding.event)).toEqual(Object.keys(other.event))
      expect(finding).toMatchObject({ gateway: other.gateway, outcome: { kind: other.outcome.kind } })
      expect(finding.invocation.settledBy).toBe(other.invocation.settledBy)
      expect(Object.keys(report.learned)).toEqual(Object.keys(plain.learned))
      expect(said.text).toContain(finding.code)
    },
  )
})
