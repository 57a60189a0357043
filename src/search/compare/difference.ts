/**
 * One part in which two answers differ: `status`, `header x-name`, `body`, or a key of a JSON body, and what stands there
 * on either side.
 */
export interface Difference {
  readonly place: string
  /** The place without what sets the two apart: `body.query.*` for `body.query.* (missing)`. */
  readonly compared?: string
  readonly here: number | string | Uint8Array | undefined
  readonly there: number | string | Uint8Array | undefined
}
