import type { CapturedReason } from './captured-exchange.ts'

/** Why a request failed, and the log's own words. */
export interface Failure {
  readonly reason: CapturedReason
  readonly words: string
}

/**
 * Texts of execution logs, of `$context.error.message` and `$context.integrationErrorMessage`, and of Lambda's own log;
 * those of REST APIs as public logs have them (2016 to 2026). The first that matches counts.
 */
const texts: readonly (readonly [RegExp, CapturedReason])[] = [
  [/Malformed Lambda proxy response/i, 'malformed-response'],
  [/doesn't match the format that API Gateway expects/i, 'malformed-response'],
  [/Task timed out after [\d.]+ seconds/, 'function-timed-out'],
  [/Rate Exceeded|Lambda invocation failed with status: 429|TooManyRequests|ReservedFunctionConcurrent/i, 'throttled'],
  [/throttle limit exceeded|quota limit exceeded|^Limit Exceeded|^Too Many Requests/i, 'throttled'],
  [/Invalid permissions on Lambda function/i, 'no-permission'],
  [/due to a timeout error|Endpoint request timed out|INTEGRATION_TIMEOUT/i, 'integration-timed-out'],
  [/customer function error|Lambda Function Error|Unhandled/i, 'function-error'],
  [/^Execution failed due to/i, 'configuration'],
]

/** What a text says about a failure; undefined if nothing. Looks at its beginning only. */
export function failureOf(text: string): Failure | undefined {
  const words = text.slice(0, 2_000)
  const reason = texts.find(([pattern]) => pattern.test(words))?.[1]
  return reason && { reason, words: words.trim() }
}
