import type { HttpRequest } from '../../http/request.ts'
import type { Schema } from './schema.ts'

/** A route that takes what a schema says, by a request that it took. */
export interface Shaped {
  readonly base: HttpRequest
  readonly schema: Schema
  readonly place: 'body' | 'query'
  /** What the schema allows was looked at one by one. */
  readonly isTried?: true
}
