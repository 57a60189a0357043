import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import type { ContractReport } from '../../src/report/contract-report.ts'
import { frameworks, settings, type Setting } from './frameworks.ts'
import { knownFaults } from './known-faults.ts'

/** How many whole runs `npm run bench:frameworks` asks for, behind every front end; the tests have a short one behind every seventh. */
const asked = process.env['FRAMEWORK_SEEDS']
const seeds = Array.from({ length: Number(asked ?? 1) }, (_, i) => i + 1)
const numRuns = asked === undefined ? 40 : 1_000

// Another front end of each framework, so that each front end is behind some framework.
const cases = Object.entries(frameworks).flatMap(([framework, { on }], i) =>
  on.filter((_, j) => asked !== undefined || (i + j) % 7 === 0).map((setting) => ({ framework, setting })),
)

// Adapters print what they catch.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

describe.each(cases)('$framework behind $setting', ({ framework, setting }) => {
  const known = knownFaults.filter((fault) => fault.framework === framework && fault.on.includes(setting))
  const knownSignatures = known.map(({ level, code, place }) => `${level} ${code} ${place}`)

  test.each(seeds)('has no fault but the known ones (seed %i)', { timeout: 120_000 }, async (seed) => {
    const report = await check(framework, setting, { seed, numRuns })
    expect(report.stoppedBy).toBe('runs')
    expect(signaturesOf(report).filter((signature) => !knownSignatures.includes(signature))).toEqual([])
  })

  if (known.length > 0)
    test.each(known)('has $code at $place still', { timeout: 60_000 }, async ({ level, code, place, request }) => {
      const report = await check(framework, setting, { examples: [request], numRuns: 0 })
      expect(signaturesOf(report)).toContain(`${level} ${code} ${place}`)
    })
})

test.each(knownFaults)('$framework has the line at fault: $line.text', ({ line }) => {
  const source = readFileSync(new URL(`../../node_modules/${line.file}`, import.meta.url), 'utf8')
  expect(source).toContain(line.text)
})

function check(framework: string, setting: Setting, options: object): Promise<ContractReport> {
  const { entry } = frameworks[framework]!
  const module = new URL(`apps/${entry}#handler`, import.meta.url)
  const gateway = settings[setting]()
  return checkProxyHandler(module, { gateway, isolation: 'in-process', timeLimitMs: 60_000, ...options })
}

function signaturesOf({ findings }: ContractReport): string[] {
  return findings.map(({ level, code, place }) => `${level} ${code} ${place}`)
}
