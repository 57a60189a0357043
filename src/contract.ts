import type { HandlerSource } from './lambda/words/invocation.ts'
import type { ContractReport } from './report/contract-report.ts'
import { textReport } from './report/text.ts'
import { callerOf } from './contract/caller.ts'
import { ContractError } from './contract/error.ts'
import { learnRun } from './contract/learn-run.ts'
import type { ContractOptions, RunContext } from './contract/options.ts'
import { reportRun } from './contract/report-run.ts'
import { openRun } from './contract/run.ts'
import { searchRun } from './contract/search-run.ts'

/**
 * Hammers a handler and resolves to a report, whatever it finds. Rejects with a `TypeError` only for misuse: what is not
 * a handler, unknown options, a module that does not exist.
 */
export async function runContract(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext = {},
): Promise<ContractReport> {
  const run = await openRun(handler, options, context)
  try {
    const learned = await learnRun(run)
    const found = await searchRun(run, learned)
    return reportRun(run, learned, found)
  } finally {
    await run.close()
  }
}

/** Hammers a handler and resolves to a report, whatever it finds; see {@link expectValidProxyHandler}. */
export function checkProxyHandler(handler: HandlerSource, options: ContractOptions = {}): Promise<ContractReport> {
  return runContract(handler, options, { ...callerOf(checkProxyHandler) })
}

/**
 * Hammers a Lambda proxy handler with HTTP requests as its front end delivers them, and rejects with a
 * {@link ContractError} whose message shows, for each bug, the smallest request that makes the client get a gateway's
 * 5xx or something other than what the handler returned. Must be awaited or returned; `describeProxyHandler` of the
 * runner entries cannot be forgotten.
 */
export async function expectValidProxyHandler(
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  return failUnlessOk(await runContract(handler, options, callerOf(expectValidProxyHandler)), options)
}

/** The report of a run that passed; throws that of one that failed. */
export function failUnlessOk(report: ContractReport, options: ContractOptions): ContractReport {
  if (!report.ok) throw new ContractError(textOf(report, options), report)
  return report
}

/** The text of a report as the entries print it: colour only on a terminal. */
export function textOf(report: ContractReport, options: ContractOptions = {}): string {
  const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const { strict = false, maxFindings = 10 } = options
  return textReport(report, { color, strict, maxFindings })
}
