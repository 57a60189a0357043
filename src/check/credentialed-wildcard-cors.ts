import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { headerValue } from '../http/headers.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'Fetch standard, CORS check: * never matches a request with credentials',
  url: 'https://fetch.spec.whatwg.org/#cors-check',
}

/** `Access-Control-Allow-Origin: *` together with credentials: browsers refuse the pair. */
export function credentialedWildcardCors({ answer }: Exchange): Finding | undefined {
  if (answer.rejection !== undefined) return undefined
  const origin = headerValue(answer.headers, 'access-control-allow-origin')
  if (origin === undefined || origin.trim() !== '*') return undefined
  if (headerValue(answer.headers, 'access-control-allow-credentials')?.trim() !== 'true') return undefined
  return {
    code: 'credentialed-wildcard-cors',
    level: 'warning',
    evidence,
    place: 'headers.access-control-allow-origin',
    facts: { status: answer.status },
  }
}
