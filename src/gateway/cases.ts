import type { GatewayName } from './gateway.ts'
import type { Outcome } from './outcome.ts'

/**
 * Whether a front end has such a case. No limit of their own is documented for Function URLs and load balancers: they wait for as
 * long as the function may run.
 */
export function isCaseOf(name: GatewayName, outcome: Outcome): boolean {
  const isOwnTimeout = outcome.kind === 'not-invoked' && outcome.reason === 'integration-timeout'
  return !isOwnTimeout || (name !== 'function-url' && name !== 'alb')
}
