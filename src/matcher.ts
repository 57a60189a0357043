import { runContract, textOf } from './contract.ts'
import type { ContractOptions, RunContext } from './contract-options.ts'
import type { HandlerSource } from './lambda/invocation.ts'
import type { ContractReport } from './report/contract-report.ts'

/** What a runner's `expect.extend` wants back. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  readonly report: ContractReport
}

/** The matcher behind every runner's `toBeValidProxyHandler`: `pass` says whether the handler kept the contract. */
export async function matchProxyHandler(
  received: unknown,
  options: ContractOptions,
  context: RunContext,
): Promise<MatcherResult> {
  const report = await runContract(received as HandlerSource, options, context)
  return {
    pass: report.ok,
    report,
    message: () =>
      report.ok
        ? `expected the handler not to be a valid proxy handler, but nothing was found wrong with it\n${textOf(report, options)}`
        : textOf(report, options),
  }
}

/** Warnings of a run that passed, for where the runner shows them; undefined when there is nothing to say. */
export function remarksOf(report: ContractReport, options: ContractOptions): string | undefined {
  return report.ok && report.findings.length > 0 ? textOf(report, options) : undefined
}
