import type { Evidence } from '../gateway/evidence.ts'

/** What the front end refuses, or Lambda never hands it: the client gets a 5xx that the front end made. */
export const refusedCodes = [
  'init-failed',
  'handler-threw',
  'handler-timed-out',
  'no-response',
  'process-exited',
  'unhandled-rejection',
  'uncaught-exception',
  'response-not-serializable',
  'response-too-large',
  'response-not-object',
  'status-code-invalid',
  'status-code-missing',
  'body-not-string',
  'body-not-base64',
  'headers-invalid',
  'header-value-invalid',
  'multi-value-headers-invalid',
  'cookies-invalid',
  'unknown-key',
  'base64-flag-invalid',
  'stream-invalid',
] as const

/** Codes of the findings that proxyproof makes itself. The catalogue has words and evidence for each. */
export const builtInCodes = [
  ...refusedCodes,
  // damaged: the client gets something other than what the handler returned
  'cookies-lost',
  'headers-lost',
  'body-corrupted',
  'response-inferred',
  'body-not-json',
  'body-dropped',
  'header-injection',
  'header-name-invalid',
  'headers-too-large',
  // the handler's own 5xx
  'server-error',
  // compared
  'differs-from-reference',
  'front-ends-disagree',
  // set-up
  'network-reached',
  // intermittent
  'stale-callback',
  'state-leak',
  'unstable',
  // unwise
  'status-code-coerced',
  'credentialed-wildcard-cors',
  'stack-trace-exposed',
  // note
  'not-established',
] as const

export type BuiltInCode = (typeof builtInCodes)[number]

/** A built-in code, or a custom check's own: `acme/no-server-header`. */
export type FindingCode = BuiltInCode | `${string}/${string}`

const builtIn: ReadonlySet<unknown> = new Set(builtInCodes)

/** True for codes that proxyproof makes itself. */
export function isBuiltInCode(code: unknown): code is BuiltInCode {
  return builtIn.has(code)
}

/** True for built-in codes and for those with a `/` inside, which custom checks choose. */
export function isFindingCode(code: unknown): code is FindingCode {
  return isBuiltInCode(code) || (typeof code === 'string' && /^[^/]+\/./.test(code))
}

/**
 * `error`: the client gets a gateway-made 5xx or something other than what the handler returned, or the documented
 * format is broken. `warning`: likely harm on weaker ground. `note`: AWS behaviour not established.
 */
export type Level = 'error' | 'warning' | 'note'

/** One fault of one exchange, as facts. Words are made by the report. */
export interface Finding {
  readonly code: FindingCode
  readonly level: Level
  readonly evidence: Evidence
  /** Which field; or error name, function and file of the throwing frame. Part of the signature. */
  readonly place?: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The identity of a bug. Shrinking never leaves it; a report has one entry per signature. */
export function signatureOf(finding: Finding): string {
  return `${finding.level}:${finding.code}${finding.place === undefined ? '' : `@${finding.place}`}`
}
