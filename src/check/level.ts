import { isEstablished, type Evidence } from '../gateway/evidence.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Level } from './finding.ts'

/**
 * How the client is worse off, if the front end does what its rule says.
 *
 * - `always`: on every plausible reading of AWS, and harmful to produce at all (CR LF in a header)
 * - `certain`: whatever the front end makes of it, the client gets no proper answer (a handler that threw)
 * - `likely`: accepted, and probably not what the handler meant
 * - `possible`: only if the rule holds (a refusal whose rule nobody has shown is a note)
 */
export type Harm = 'always' | 'certain' | 'likely' | 'possible'

/**
 * The level that a fault of an exchange may carry: an error needs `reported` or better for the delivery of the request
 * and for what the front end answers, unless the harm does not depend on it. Reads the delivery, so only call it when
 * there is a fault.
 */
export function levelFor(exchange: Pick<Exchange, 'delivery'>, evidence: Evidence, harm: Harm): Level {
  if (harm === 'always') return 'error'
  if (harm === 'possible' && !isEstablished(evidence)) return 'note'
  if (harm === 'likely' && !isEstablished(evidence)) return 'warning'
  return isEstablished(exchange.delivery) ? 'error' : 'warning'
}

/** The milder of two levels. */
export function atMost(level: Level, ceiling: Level): Level {
  return severity[level] > severity[ceiling] ? ceiling : level
}

const severity: Record<Level, number> = { error: 2, warning: 1, note: 0 }
