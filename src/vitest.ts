import { describe, expect, test } from 'vitest'
import { callerOf, runContract, textOf } from './contract.ts'
import { ContractError } from './contract-error.ts'
import type { ContractOptions, RunContext } from './contract-options.ts'
import type { HandlerSource } from './lambda/invocation.ts'
import type { ContractReport } from './report/contract-report.ts'
import { matchProxyHandler, remarksOf } from './matcher.ts'

declare global {
  // Compiles under vitest 3, 4 and 5; their own `Matchers` interfaces differ.
  namespace Chai {
    interface Assertion {
      /** Hammers the handler and fails with the report of what it answers wrong. Must be awaited. */
      toBeValidProxyHandler(options?: ContractOptions): Promise<void>
    }
  }
}

expect.extend({
  async toBeValidProxyHandler(received: unknown, options: ContractOptions = {}) {
    const { pass, message, report } = await matchProxyHandler(received, options, { runner: 'vitest' })
    await remark(report, options)
    return { pass, message }
  },
})

/** {@link import('./index.ts').expectValidProxyHandler} that counts as an assertion of the current test. */
export async function expectValidProxyHandler(
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  return expectHere(handler, options, { runner: 'vitest', ...callerOf(expectValidProxyHandler) })
}

/**
 * Registers a test that hammers the handler; it cannot be forgotten, awaited or not. Its timeout is always longer than
 * its budget.
 */
export function describeProxyHandler(name: string, handler: HandlerSource, options: ContractOptions = {}): void {
  const context = { runner: 'vitest', ...callerOf(describeProxyHandler) } as const
  describe(name, () => {
    test('answers every request that its front end delivers', { timeout: timeoutOf(options) }, async ({ annotate }) => {
      const report = await expectHere(handler, options, context)
      const text = remarksOf(report, options)
      if (text !== undefined) await annotate(text, 'warning')
    })
  })
}

async function expectHere(handler: HandlerSource, options: ContractOptions, context: RunContext) {
  const report = await runContract(handler, options, context)
  if (!report.ok) throw new ContractError(textOf(report, options), report)
  expect(report.ok).toBe(true) // satisfies expect.hasAssertions() and expect.assertions(n)
  return report
}

/** The budget, one hang, and room for loading a module. */
function timeoutOf({ timeLimitMs = 1_500, timeoutMs = 3_000 }: ContractOptions): number {
  return timeLimitMs + timeoutMs + 5_000
}

async function remark(report: ContractReport, options: ContractOptions): Promise<void> {
  const text = remarksOf(report, options)
  if (text !== undefined) process.stderr.write(`${text}\n`)
}

export * from './index.ts'
