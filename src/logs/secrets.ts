/** What logs put in place of what they hide: asterisks (API Gateway, with the last characters left), or a word. */
const hidden = /^\*{3,}|^\W?(?:redacted|hidden|masked|filtered|sensitive|hidden_due_to_security_reasons)\W?$/i

/** Values of the same form, so that a handler that only looks at them gets on. */
const made: Readonly<Record<string, string>> = {
  // {"alg":"none"} and {"sub":"remade"}
  authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZW1hZGUifQ.',
  cookie: 'remade=remade',
}

/** Deeper values are left as they are. */
const mostDepth = 50

/**
 * A copy of an event with its hidden texts made up, and where they stood. A body of asterisks is the client's own.
 */
export function remake(event: object): { readonly event: object; readonly remade: string[] } {
  const remade: string[] = []
  const copy = (value: unknown, name: string, path: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (path === 'body' || !hidden.test(value.slice(0, 100))) return value
      remade.push(path)
      return Object.hasOwn(made, name) ? made[name] : 'remade'
    }
    if (typeof value !== 'object' || value === null || depth > mostDepth) return value
    if (Array.isArray(value)) return value.map((one, i) => copy(one, name, `${path}[${i}]`, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const below = path === '' ? key : `${path}.${key}`
        return [key, copy(member, key.toLowerCase(), below, depth + 1)]
      }),
    )
  }
  return { event: copy(event, '', '', 0) as object, remade }
}
