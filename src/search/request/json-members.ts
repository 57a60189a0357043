/** The member at a path, which is there. */
export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value)
}

/** Paths of all members, outer ones first, at most `max`. */
export function pathsOf(value: unknown, path: readonly string[], max: number): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.keys(value).map((key) => [...path, key])
  const inner = Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key], max))
  return [...own, ...inner].slice(0, max)
}

/** A copy with the member at `path` set, or left out for `undefined`. */
export function changed(value: unknown, path: readonly string[], next: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const at = Number(key)
    const inner = changed(value[at], rest, next)
    return inner === undefined ? value.toSpliced(at, 1) : value.with(at, inner)
  }
  const entries = Object.entries(value as object).flatMap(([name, member]): [string, unknown][] => {
    if (name !== key) return [[name, member]]
    const inner = changed(member, rest, next)
    return inner === undefined ? [] : [[name, inner]]
  })
  return Object.fromEntries(entries)
}
