import type { ErrorPayload } from './outcome.ts'

/** What a function error stands for, as far as front ends have been seen to treat (or to be documented) differently. */
export type FunctionErrorKind = 'threw' | 'timed-out' | 'too-large'

/**
 * Reads it off the payload that Lambda makes: `Sandbox.Timedout` and `Function.ResponseSizeTooLarge` (recorded by
 * LocalStack against AWS, 2025-11), and the older timeouts that have a message only.
 */
export function functionErrorKind(payload: ErrorPayload | null | undefined): FunctionErrorKind {
  const type = payload?.errorType
  if (type === 'Function.ResponseSizeTooLarge') return 'too-large'
  if (type === 'Sandbox.Timedout') return 'timed-out'
  if (type === undefined && /Task timed out after/.test(String(payload?.errorMessage))) return 'timed-out'
  return 'threw'
}
