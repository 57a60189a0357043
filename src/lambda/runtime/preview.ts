const most = { depth: 4, members: 20, text: 200 }

/**
 * A small copy of any value, for a report: plain data only, at most four levels, 20 members each and 200 characters a
 * string. What is no data (functions, symbols), and what does not let itself be read, is undefined. Never throws.
 */
export function previewOf(value: unknown, depth = 0): unknown {
  switch (typeof value) {
    case 'string':
      return value.length <= most.text ? value : `${value.slice(0, most.text)}…`
    case 'number':
    case 'boolean':
    case 'bigint':
      return value
    case 'object':
      return value === null ? null : copyOf(value, depth)
    default:
      return undefined
  }
}

function copyOf(value: object, depth: number): unknown {
  if (depth >= most.depth) return '…'
  try {
    if (Array.isArray(value)) return value.slice(0, most.members).map((one) => previewOf(one, depth + 1))
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(value).slice(0, most.members))
      // not an assignment: a key __proto__ would set the prototype
      Object.defineProperty(copy, key.slice(0, most.text), {
        value: previewOf((value as Record<string, unknown>)[key], depth + 1),
        enumerable: true,
      })
    return copy
  } catch {
    // a getter or a Proxy that throws
    return undefined
  }
}
