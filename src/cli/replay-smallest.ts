import * as fc from 'fast-check'
import { runContract } from '../contract.ts'
import type { ContractOptions, RunContext } from '../contract/options.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { HttpRequest } from '../http/request.ts'
import type { ContractReport } from '../report/contract-report.ts'
import type { Session, Trial } from '../search/session/session.ts'
import { shrinkRequest } from '../search/shrink/shrink.ts'
import { timeLimitMs } from './run-options.ts'

/**
 * The report on a request of a log that fails, with the smallest request that shows the same fault: of errors the same one,
 * since a log names it.
 */
export async function smallest(
  handler: string,
  session: Session,
  failing: Trial,
  options: ContractOptions,
  context: RunContext,
): Promise<ContractReport> {
  const { gateway } = session
  const told = { ...context, told: options }
  const own = { ...options, gateway, timeLimitMs }
  const report = await runContract(handler, { ...own, examples: [failing.exchange.request], numRuns: 0 }, told)
  const closer = await sameError(session, failing, report)
  if (closer === undefined) return report
  const exact = await runContract(handler, { ...own, request: fc.constant(closer), numRuns: 1 }, told)
  return exact.ok ? report : exact
}

/**
 * The smallest request with the very error that a request of the log shows, where the report has another one of the same function;
 * undefined where it has the same.
 */
async function sameError(
  session: Session,
  { exchange }: Trial,
  report: ContractReport,
): Promise<HttpRequest | undefined> {
  const wanted = errorOf(exchange.outcome)
  const found = report.findings.map(({ outcome }) => errorOf(outcome))
  if (report.ok || wanted === undefined || report.assumed.length > 0 || found.includes(wanted)) return undefined
  const isSame = async (request: HttpRequest) => {
    await session.invoker.fresh?.()
    const trial = await session.attempt(request, 'shrink')
    return trial !== undefined && errorOf(trial.exchange.outcome) === wanted
  }
  return shrinkRequest(exchange.request, isSame, { routes: session.gateway.routes })
}

/** An error as its message tells it, but for numbers; undefined for a hang, which is too dear to look at again and again. */
export function errorOf(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'function-error') return undefined
  const { errorType = '', errorMessage = '' } = outcome.payload
  return /timed out/i.test(`${errorType} ${errorMessage}`)
    ? undefined
    : `${errorType}: ${errorMessage}`.replace(/\d+/g, '0')
}
