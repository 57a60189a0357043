import { STATUS_CODES } from 'node:http'
import type { GatewayName } from '../gateway/gateway.ts'

/** Front ends as people call them. */
export const gatewayTitles: Readonly<Record<GatewayName, string>> = {
  rest: 'REST API',
  'http-v2': 'HTTP API',
  'http-v1': 'HTTP API (payload 1.0)',
  'function-url': 'Function URL',
  alb: 'ALB',
}

/** A whole number with thousands separated: `6,291,556`. The same in every locale. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 request`, `1,000 requests`. */
export function plural(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** Milliseconds below a second, else seconds with one digit. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1).replace('.0', '')} s`
}

/** `502 Bad Gateway`; the number alone where nobody named it. */
export function statusText(status: number): string {
  const phrase = STATUS_CODES[status]
  return phrase === undefined ? String(status) : `${status} ${phrase}`
}
