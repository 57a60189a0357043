/** Names and values learned from a handler: what generators mix into requests. Frozen before judged phases. */
export interface Dictionary {
  /** Header names, lower case. */
  readonly headers: readonly string[]
  /** Query keys. */
  readonly query: readonly string[]
  /** Path parameter names. */
  readonly path: readonly string[]
  readonly cookies: readonly string[]
  /** Keys of JSON and form bodies; nested ones as paths `user.name`. */
  readonly body: readonly string[]
  /** Literal values: strings, and numbers as text. */
  readonly values: readonly string[]
  /** Literal request paths such as `/admin/export`. */
  readonly paths: readonly string[]
}

/** A dictionary of nothing, to put names and values into: `{ ...emptyDictionary, query: ['since'] }`. */
export const emptyDictionary: Dictionary = {
  headers: [],
  query: [],
  path: [],
  cookies: [],
  body: [],
  values: [],
  paths: [],
}
