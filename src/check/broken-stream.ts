import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { errorPlace } from './error-place.ts'
import { levelFor } from './level.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'reported',
  source: 'aws-lambda-go#610: an error after the first byte keeps the status, and the body ends early',
  url: 'https://github.com/aws/aws-lambda-go/issues/610',
}

/** The handler failed while it streamed: status and headers were sent, so the client gets a body that stops short. */
export function brokenStream(exchange: Exchange): Finding | undefined {
  const { outcome, answer, facts } = exchange
  if (outcome.kind !== 'stream' || outcome.error === undefined || answer.rejection !== undefined) return undefined
  const { errorType, errorMessage } = outcome.error
  return {
    code: 'handler-threw',
    level: levelFor(exchange, evidence, 'certain'),
    evidence,
    place: errorPlace({
      name: facts.error?.name ?? errorType,
      message: facts.error?.message ?? errorMessage,
      stack: facts.error?.stack,
    }),
    facts: {
      status: answer.status,
      sentBytes: answer.body.length,
      ...(errorType !== undefined && { errorType }),
      ...(errorMessage !== undefined && { errorMessage: errorMessage.slice(0, 500) }),
    },
  }
}
