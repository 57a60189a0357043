import type { Runtime } from '../words/invocation.ts'
import { serializePayload } from '../runtime/serialize.ts'
import type { Reply } from './protocol.ts'

/** The reply that carries a result. Throws, as the runtimes do, for what is no JSON; what is too large is the platform's error. */
export function replyTo(value: unknown, runtime: Runtime): Reply {
  const serialized = serializePayload(value, runtime)
  if (serialized.ok) {
    const { json, bytes, changed } = serialized
    return { kind: 'payload', json, bytes, changed, nothing: value === undefined }
  }
  const { error: payload, bytes } = serialized
  if (bytes !== undefined) return { kind: 'error', payload, bytes }
  const error = new Error(payload.errorMessage)
  error.name = payload.errorType ?? 'Error'
  error.stack = payload.trace?.join('\n') ?? ''
  throw error
}
