import type { ErrorPayload } from '../gateway/outcome.ts'
import type { InvocationFacts } from '../lambda/words/invocation.ts'
import type { BuiltInCode } from './finding.ts'

/**
 * Which fault a function error is. What the runtime itself reports (its size limit, its failure to serialise, its
 * `NodeJsExit`) comes before how the invocation settled, since a promise that settles well can still end in those.
 */
export function functionErrorCode(payload: ErrorPayload, facts: InvocationFacts): BuiltInCode {
  const type = payload.errorType ?? ''
  if (type === 'Function.ResponseSizeTooLarge') return 'response-too-large'
  if (isSerialising(payload)) return 'response-not-serializable'
  if (type === 'Runtime.NodeJsExit') return 'no-response'
  switch (facts.settledBy) {
    case 'init':
      return 'init-failed'
    case 'timeout':
      return facts.idle === true ? 'no-response' : 'handler-timed-out'
    case 'drained':
      return 'no-response'
    case 'exit':
      return 'process-exited'
    case 'uncaught':
      return 'uncaught-exception'
    case 'unhandled-rejection':
      return 'unhandled-rejection'
    default:
      return 'handler-threw'
  }
}

/** The two forms in which the runtimes report a value that JSON cannot hold (node-runtimes R2 and R3). */
function isSerialising({ errorType, errorMessage }: ErrorPayload): boolean {
  return (
    errorMessage === 'Unable to stringify response body' ||
    (errorMessage === 'Wrong arguments' && errorType === 'TypeError')
  )
}
