/** Longest text of a value in a message. */
const mostCharacters = 200

/**
 * A value as messages about misuse quote it: as JSON where it is data, and also what JSON has no word for (`NaN`, `1n`, a `Map`, an
 * object that holds itself). Never throws.
 */
export function shown(value: unknown): string {
  let text: string
  try {
    text = textOf(value, [])
  } catch {
    text = 'an object'
  }
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}...`
}

function textOf(value: unknown, above: readonly unknown[]): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (above.includes(value)) return 'itself'
  if (value instanceof URL) return `new URL('${value.href}')`
  const inside = [...above, value]
  if (Array.isArray(value)) return `[${Array.from(value, (one) => textOf(one, inside)).join(',')}]`
  // A name, since another realm has an Object of its own.
  const kind = (Object.getPrototypeOf(value) as object | null)?.constructor?.name ?? 'Object'
  if (kind !== 'Object') return `an object (${kind})`
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${textOf(one, inside)}`)
  return `{${members.join(',')}}`
}
