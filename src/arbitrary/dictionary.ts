import { shown } from '../http/shown.ts'

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

/** Throws a `TypeError` for what is no dictionary. */
export function checkDictionary(value: unknown): void {
  if (value === undefined) return
  const lacking = Object.keys(emptyDictionary).find((name) => {
    const list: unknown = (Object(value) as Record<string, unknown>)[name]
    return !Array.isArray(list) || list.some((one) => typeof one !== 'string')
  })
  if (lacking !== undefined)
    throw new TypeError(
      `dictionary must have a list of texts for ${lacking}, such as { ...emptyDictionary, ${lacking}: ['a'] }; got ${shown(value)}`,
    )
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
