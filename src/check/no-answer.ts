import type { Exchange } from '../exchange/exchange.ts'
import { atMost, levelFor } from './level.ts'
import type { Finding } from './finding.ts'

/**
 * The handler answered nothing, and the front end sent that on as if it were an answer (HTTP API 2.0 and Function URLs
 * infer a response from any JSON, `null` included). Returning nothing may be meant; never answering is not.
 */
export function noAnswer(exchange: Exchange): Finding | undefined {
  const { outcome, facts, answer } = exchange
  if (outcome.kind !== 'payload' || outcome.payload !== null || answer.rejection !== undefined) return undefined
  const drained = facts.settledBy === 'drained'
  if (!drained && facts.nothing !== true) return undefined
  return {
    code: 'no-response',
    level: atMost(levelFor(exchange, answer.evidence, 'certain'), drained ? 'error' : 'warning'),
    evidence: answer.evidence,
    facts: { status: answer.status, settledBy: facts.settledBy, ...(facts.nothing === true && { nothing: true }) },
  }
}
