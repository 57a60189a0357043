import { shown } from '../http/shown.ts'

/** What a Lambda function error looks like on the wire. */
export interface ErrorPayload {
  readonly errorType?: string
  readonly errorMessage?: string
  readonly trace?: readonly string[]
}

/** The error for what is handed to `toResponse` and is none of these. */
export function noOutcome(value: unknown): TypeError {
  return new TypeError(
    `toResponse() takes an outcome: wrap what the handler returned, { kind: 'payload', payload }; got ${shown(value)}`,
  )
}

/** What Lambda's Invoke API hands the front end. Timeouts, exits and too large payloads are function errors too. */
export type Outcome =
  | { readonly kind: 'payload'; readonly payload: unknown; readonly durationMs?: number }
  | { readonly kind: 'function-error'; readonly payload: ErrorPayload; readonly durationMs?: number }
  | {
      readonly kind: 'stream'
      readonly contentType?: string
      readonly chunks: readonly Uint8Array[]
      readonly error?: { readonly errorType?: string; readonly errorMessage?: string }
      readonly durationMs?: number
    }
  | { readonly kind: 'not-invoked'; readonly reason: 'throttled' | 'no-permission' | 'integration-timeout' }
