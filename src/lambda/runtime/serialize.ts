import type { ErrorPayload } from '../../gateway/outcome.ts'
import { changedValues } from './changed-values.ts'
import { fromRuntime } from './error-payload.ts'
import type { ChangedValue, Runtime } from '../words/invocation.ts'
import { maxResponseBytes } from '../words/limits.ts'
import { isNode24 } from '../words/runtime.ts'

// As it is before a call is looked at, or a test replaces it.
const { parse } = JSON

/** A result on its way out: the JSON, what the front end parses from it, and what was lost; or the error instead. */
export type Serialized =
  | {
      readonly ok: true
      readonly json: string
      readonly payload: unknown
      readonly bytes: number
      readonly changed: readonly ChangedValue[]
    }
  | {
      readonly ok: false
      readonly error: ErrorPayload
      /** What JSON.stringify threw: the runtime loses it, a report need not. */
      readonly thrown?: unknown
      /** Bytes of what was too large. */
      readonly bytes?: number
    }

/**
 * Turns a handler's result into JSON as the runtime does. Never throws: what cannot be serialised becomes the error that
 * the runtime posts, and more than 6,291,556 bytes the error that the platform puts in its place (both observed: the
 * interface clients were run; the size limit was recorded on AWS, 2025-11).
 */
export function serializePayload(value: unknown, runtime: Runtime): Serialized {
  let json: string | undefined
  try {
    json = JSON.stringify(value === undefined ? null : value)
  } catch (thrown) {
    return { ok: false, error: isNode24(runtime) ? notJson24 : notJson, thrown }
  }
  if (json === undefined) return { ok: false, error: wrongArguments }
  const bytes = Buffer.byteLength(json)
  if (bytes > maxResponseBytes) return { ok: false, error: tooLarge, bytes }
  return { ok: true, json, payload: parse(json), bytes, changed: changedValues(value) }
}

const notJson = fromRuntime('Error', 'Unable to stringify response body')
const notJson24 = fromRuntime('Runtime.JSONStringifyError', 'Unable to stringify response body')
// The native half of the client refuses what JSON.stringify gives no text for: functions, symbols, undefined by toJSON.
const wrongArguments = fromRuntime('TypeError', 'Wrong arguments')
const tooLarge: ErrorPayload = {
  errorMessage: `Response payload size exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
  errorType: 'Function.ResponseSizeTooLarge',
}
