import type { ErrorFacts } from '../words/invocation.ts'
import { previewOf } from './preview.ts'

/** What was thrown, where that is an object: its text is `[object Object]`, which tells nobody anything. */
export function thrownObject(thrown: unknown): Pick<ErrorFacts, 'thrown'> {
  if (typeof thrown !== 'object' || thrown === null) return {}
  const copy = previewOf(thrown)
  return copy === undefined ? {} : { thrown: copy }
}

/** The status that an error carries, as those of http-errors and of many frameworks do. */
export function statusOf(error: object): Pick<ErrorFacts, 'statusCode'> {
  const { statusCode } = error as { statusCode?: unknown }
  return typeof statusCode === 'number' ? { statusCode } : {}
}
