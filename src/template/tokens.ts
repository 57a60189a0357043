/** What a template only names: known once deployed, or not known to proxyproof. */
export interface Token {
  /** As the template has it: `!GetAtt Users.Arn`. */
  readonly said: string
  /** Why its value is not known. */
  readonly why: string
  /** The resource that it names, with its stack: `Nested/Users`. */
  readonly resource?: string
  readonly attribute?: string
}

/**
 * Tokens stand inside texts, so that `!Sub` and `!Join` carry them along: who needs the text learns that it is not known,
 * who looks for a resource finds it.
 */
export interface Tokens {
  /** A text that stands for the token. */
  make(token: Token): string
  /** The tokens in a value, lists and objects included. */
  in(value: unknown): readonly Token[]
}

/** Tokens of one reading. */
export function makeTokens(): Tokens {
  const all: Token[] = []
  const collect = (value: unknown, found: Token[]): Token[] => {
    if (typeof value === 'string') {
      for (const [, index] of value.matchAll(/\0(\d+)\0/g)) found.push(all[Number(index)]!)
    } else if (Array.isArray(value)) for (const one of value) collect(one, found)
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, found)
    return found
  }
  return {
    make: (token) => `\0${all.push(token) - 1}\0`,
    in: (value) => collect(value, []),
  }
}

/** Why a value is not known: `!Ref Table: known only once deployed`. */
export function whyUnknown([token]: readonly Token[]): string {
  return token === undefined ? 'it is not known' : `${token.said}: ${token.why}`
}
