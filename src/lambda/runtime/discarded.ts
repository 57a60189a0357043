import type { InvocationFacts } from '../words/invocation.ts'
import { previewOf } from './preview.ts'

/** What was thrown away, if that is data: nobody means the timer or the server that an arrow happens to return. */
export function discardedFacts(returned: unknown): Pick<InvocationFacts, 'discarded'> {
  if (returned === undefined || returned === null || typeof returned === 'function') return {}
  if (typeof returned === 'object' && !isPlain(returned)) return {}
  const discarded = previewOf(returned)
  return discarded === undefined ? {} : { discarded }
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  // Another realm has an Object.prototype of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
