import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { SettledBy } from '../lambda/words/invocation.ts'
import { errorPlace } from './error-place.ts'
import { atMost, levelFor } from './level.ts'
import type { BuiltInCode, Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'reported',
  source: 'users see the answer and a log of the crash; so did runs of the runtime client of nodejs20.x and nodejs22.x',
  url: 'https://github.com/aws/aws-lambda-base-images/issues/392',
}

/**
 * The process ended just after it had answered. The client has its answer, so this is a warning however well it is
 * shown: what comes after is a cold start, and perhaps, where `process.exit` waits for the next event, a failure of
 * that one, which nobody has captured on AWS.
 */
export function diedAfterReply(exchange: Exchange): Finding | undefined {
  const { facts, outcome, answer } = exchange
  if (facts.diedAfterReply === undefined || outcome.kind === 'function-error') return undefined
  // The refusal or the broken stream is told; what happened after it adds nothing.
  if (answer.rejection !== undefined || (outcome.kind === 'stream' && outcome.error !== undefined)) return undefined
  const { error, exitCode, diedAfterReply: by } = facts
  const code = codes[by] ?? 'process-exited'
  return {
    code,
    level: atMost(levelFor(exchange, evidence, 'likely'), 'warning'),
    evidence,
    ...(error !== undefined && { place: errorPlace(error) }),
    facts: {
      status: answer.status,
      diedAfterReply: by,
      ...(error !== undefined && { errorType: error.name, errorMessage: error.message.slice(0, 500) }),
      ...(exitCode !== undefined && { exitCode }),
    },
  }
}

const codes: Partial<Record<SettledBy, BuiltInCode>> = {
  'unhandled-rejection': 'unhandled-rejection',
  uncaught: 'uncaught-exception',
}
