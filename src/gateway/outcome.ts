/** What a Lambda function error looks like on the wire. */
export interface ErrorPayload {
  readonly errorType?: string
  readonly errorMessage?: string
  readonly trace?: readonly string[]
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
