import type { Answer } from '../gateway/answer.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { CapturedExchange } from '../logs/captured-exchange.ts'

/** True if the log says that the request failed, or that a front end answered in the handler's place. */
export function failedThen({ answer }: CapturedExchange): boolean {
  return answer !== undefined && (answer.reason !== undefined || answer.status >= 500)
}

/** True if it fails as the log says: status, kind of failure, and the rule or the error where the log tells it. */
export function failsAlike(
  captured: CapturedExchange,
  { outcome, answer: now }: { readonly outcome: Outcome; readonly answer: Answer },
): boolean {
  const { answer, explained = '' } = captured
  if (answer === undefined || answer.status !== now.status) return false
  if (answer.reason === 'malformed-response') {
    if (now.rejection === undefined || outcome.kind !== 'payload') return false
    return !('payload' in captured) || explained.includes(`(${now.rejection.reason}`)
  }
  if (outcome.kind !== 'function-error') return answer.reason === undefined
  const { errorMessage = '' } = outcome.payload
  if (answer.reason === 'function-timed-out') return errorMessage.includes('timed out')
  return answer.reason === 'function-error' && (errorMessage === '' || explained.includes(errorMessage.slice(0, 200)))
}
