import type { Gateway } from '../../gateway/gateway.ts'
import type { Learned } from '../learn/learn.ts'

/**
 * A load balancer's target group has multi-value headers on or off, and reads one of two members accordingly. When it
 * was not told which, the handler's answers decide: the same load balancer with them on, if that is the mode in which
 * nothing of what the handler returned is lost. Undefined if there is nothing to assume.
 */
export function assumeMultiValue(gateway: Gateway, { outcomes }: Learned): Gateway | undefined {
  if (gateway.name !== 'alb' || !gateway.untold.includes('multiValueHeaders')) return undefined
  const multiValue = gateway.with({ multiValueHeaders: true })
  const losing = (mode: Gateway) =>
    outcomes.filter(({ request, outcome }) =>
      mode.toResponse(outcome, request).effects?.some(({ kind }) => kind === 'headers-lost' || kind === 'cookies-lost'),
    ).length
  const lost = losing(gateway)
  return lost > 0 && losing(multiValue) < lost ? multiValue : undefined
}
