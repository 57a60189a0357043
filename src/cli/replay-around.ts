import { runContract } from '../contract.ts'
import type { ContractOptions, RunContext } from '../contract/options.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { HttpRequest } from '../http/request.ts'
import type { CapturedExchange } from '../logs/captured-exchange.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { failsAlike } from './fails-alike.ts'

/** Requests tried around one of the log, and milliseconds for them. */
const most = { numRuns: 300, timeLimitMs: 2_000 }

/** Parts of a request that a log may leave open. */
const part = /^(?:query|headers|body|path parameters)(?: |:|$)|after the first/

/** True if the log does not tell all that was asked. */
export function leavesOpen({ missing }: CapturedExchange): boolean {
  return missing.some((name) => part.test(name))
}

/** True if the handler is to blame for what the log says. */
export function isItsDoing({ answer }: CapturedExchange): boolean {
  return answer?.reason === 'malformed-response' || answer?.reason === 'function-error'
}

/**
 * Explores around a request that failed then and does not now: same route and front end, other values. The report has only what
 * fails as the log says; undefined where nothing does.
 */
export async function exploreAround(
  captured: CapturedExchange,
  { gateway, request }: { readonly gateway: Gateway; readonly request: HttpRequest },
  handler: string,
  options: ContractOptions,
  context: RunContext,
): Promise<ContractReport | undefined> {
  const report = await runContract(
    handler,
    { ...options, ...most, gateway, examples: [request] },
    { ...context, told: options },
  )
  const findings = report.findings.filter((finding) => failsAlike(captured, finding))
  return findings.length === 0 ? undefined : { ...report, findings, notes: [] }
}
