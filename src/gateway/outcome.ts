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

const reasons = ['throttled', 'no-permission', 'integration-timeout']

/** An outcome that a user hands in. Throws a `TypeError` for what is none. */
export function checkedOutcome(value: Outcome): Outcome {
  const outcome = Object(value) as Partial<Record<'kind' | 'payload' | 'chunks' | 'reason', unknown>>
  const { kind, payload, chunks, reason } = outcome
  if (kind === 'payload') return value
  if (kind === 'function-error' && (typeof payload !== 'object' || payload === null))
    throw new TypeError(
      `outcome.payload of a function error must be { errorType, errorMessage }; got ${shown(payload)}`,
    )
  if (kind === 'stream' && !Array.isArray(chunks))
    throw new TypeError(`outcome.chunks of a stream must be a list of bytes; got ${shown(chunks)}`)
  if (kind === 'not-invoked' && !reasons.includes(reason as string))
    throw new TypeError(
      `outcome.reason must be one of ${reasons.map((one) => `'${one}'`).join(', ')}; got ${shown(reason)}`,
    )
  if (kind === 'function-error' || kind === 'stream' || kind === 'not-invoked') return value
  throw noOutcome(value)
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
