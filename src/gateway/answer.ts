import type { HeaderLine } from '../http/headers.ts'
import type { Evidence } from './evidence.ts'

/** Why a front end refused what Lambda handed it. The first refusing rule in the front end's own order. */
export type RefusalReason =
  | 'function-error'
  | 'not-invoked'
  | 'no-response' // the payload is null
  | 'response-not-object'
  | 'response-too-large'
  | 'status-code-missing'
  | 'status-code-invalid'
  | 'body-not-string'
  | 'body-not-base64'
  | 'headers-invalid'
  | 'header-value-invalid'
  | 'multi-value-headers-invalid'
  | 'cookies-invalid'
  | 'unknown-key'
  | 'base64-flag-invalid'
  | 'stream-invalid'
  | 'not-delivered' // the front end answered the request itself

/**
 * What a front end did to a payload that it accepted, other than passing it on. Checks turn these into findings of the
 * same code; `not-established` is a member whose effect nobody has shown.
 */
export type EffectKind =
  | 'status-code-missing'
  | 'status-code-coerced'
  | 'headers-lost'
  | 'cookies-lost'
  | 'response-inferred'
  | 'body-dropped'
  | 'body-corrupted' // base64 text sent undecoded
  | 'headers-too-large'
  | 'not-established'

/** One such effect. `place` names the member: `statusCode`, `headers.x-count`, `multiValueHeaders`. */
export interface Effect {
  readonly kind: EffectKind
  readonly place: string
  readonly evidence: Evidence
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Why the front end refused, the member at fault, and what its log would say. */
export interface Rejection {
  readonly reason: RefusalReason
  readonly place?: string
  readonly log?: string
}

/** What the client sees. */
export interface Answer {
  readonly status: number
  readonly headers: readonly HeaderLine[]
  readonly body: Uint8Array
  readonly rejection?: Rejection
  readonly effects?: readonly Effect[]
  readonly evidence: Evidence
}
