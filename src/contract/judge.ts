import { builtInChecks, judge } from '../check/run-checks.ts'
import type { Finding } from '../check/finding.ts'
import type { Policy } from '../check/policy.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { baselineOf } from '../search/request/baseline.ts'
import { requestKey } from '../search/request/request-key.ts'
import type { Judge, Session } from '../search/session/session.ts'
import type { ContractOptions } from './options.ts'

/**
 * The judge of a run. A handler's own 500 is an error only if it depends on the input: once the baseline has been
 * tried and answers 5xx itself, such a finding counts as a warning.
 */
export function makeJudge(policy: Policy, options: ContractOptions) {
  const checks = [...builtInChecks, ...(options.checks ?? [])]
  let baselineFails = false
  /** The baseline's key until it is answered. */
  let awaited: string | undefined
  const isOwnFailure = ({ answer }: Exchange) => answer.rejection === undefined && answer.status >= 500
  const soften = (finding: Finding): Finding =>
    baselineFails && finding.code === 'server-error' && finding.level === 'error'
      ? { ...finding, level: 'warning' }
      : finding
  const run: Judge = (exchange: Exchange) => {
    if (awaited !== undefined && exchange.facts.settledBy !== 'timeout' && requestKey(exchange.request) === awaited) {
      baselineFails = isOwnFailure(exchange)
      awaited = undefined
    }
    const findings = judge(exchange, checks)
    return findings.length === 0 ? findings : policy.apply(findings.map(soften))
  }
  return {
    judge: run,
    async calibrate(session: Session) {
      const baseline = baselineOf(session.gateway.routes)
      awaited = requestKey(baseline)
      await session.attempt(baseline, 'learn')
    },
  }
}
