import { shown } from '../../http/shown.ts'
import { gatewayNames, type GatewayName } from '../../gateway/gateway.ts'
import type { NetworkPolicy } from '../../lambda/words/invocation.ts'
import { isAllowed, isLoopback } from '../../lambda/words/network-hosts.ts'
import type { FetchApp } from './reference.ts'

/** The options that ask for comparisons. */
export interface CompareOptions {
  readonly reference?: FetchApp | URL
  readonly agreeWith?: readonly GatewayName[]
  readonly network?: NetworkPolicy
}

/** Throws a `TypeError` for a reference that is neither an application nor a server that may be reached. */
export function checkComparison({ reference, agreeWith, network = 'block' }: CompareOptions): void {
  if (reference !== undefined && typeof reference !== 'function') {
    if (!(reference instanceof URL) || !/^https?:$/.test(reference.protocol))
      throw new TypeError(
        `reference must be a function that answers a Request with a Response, such as app.fetch, or new URL('http://localhost:3000'); got ${shown(reference)}`,
      )
    const { hostname } = reference
    if (!isLoopback(hostname) && network !== 'allow' && (network === 'block' || !isAllowed(hostname, network)))
      throw new TypeError(
        `reference is not on this machine: a thousand requests would reach ${hostname}; start it on localhost, or set network: ['${hostname}']`,
      )
  }
  if (agreeWith === undefined) return
  if (!Array.isArray(agreeWith))
    throw new TypeError(`agreeWith must be a list of front ends such as ['http-v2', 'alb']; got ${shown(agreeWith)}`)
  const unknown = agreeWith.find((name) => !gatewayNames.includes(name))
  if (unknown !== undefined)
    throw new TypeError(
      `agreeWith lists front ends: ${gatewayNames.map((name) => `'${name}'`).join(', ')}; got ${shown(unknown)}`,
    )
  const twice = agreeWith.find((name, i) => agreeWith.indexOf(name) < i)
  if (twice !== undefined) throw new TypeError(`agreeWith must list each front end once; got '${twice}' twice`)
}
