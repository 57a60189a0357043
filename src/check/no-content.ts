import type { Exchange } from '../exchange/exchange.ts'

/** True for answers whose body no client reads: to `HEAD`, and with 1xx, 204 and 304 (RFC 9110 section 6.4.1). */
export function hasNoContent({ request, answer }: Exchange): boolean {
  return request.method === 'HEAD' || answer.status === 204 || answer.status === 304 || answer.status < 200
}
