import { factories } from '../gateway/event-name.ts'
import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import { codeOf } from './value-text.ts'

/** A front end as a pasted test names it. */
export interface GatewayCode {
  readonly code: string
  /** What the code takes from proxyproof. */
  readonly imports: readonly string[]
}

/** A front end with its options in force, told or assumed, as code; its name alone where it has none. */
export function gatewayCode({ name, options }: Pick<Gateway, 'name' | 'options'>): GatewayName | GatewayCode {
  const { payloadFormat: _, ...rest } = options
  if (Object.keys(rest).length === 0) return name
  const told = name === 'http-v1' ? { ...rest, payloadFormat: '1.0' } : rest
  return { code: `${factories[name]}(${codeOf(told)})`, imports: [factories[name]] }
}
