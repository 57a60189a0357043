/**
 * Whether the process holds more of some kind of resource than before. Others in the process come and go, so it is asked when the
 * call begins to wait and again when its time is up; and pools behind zlib, crypto and the like never show,
 * which is why only a full wait convicts.
 */
export function hasMoreThan(before: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const kind of before) left.set(kind, (left.get(kind) ?? 0) + 1)
  for (const kind of process.getActiveResourcesInfo()) {
    const count = left.get(kind) ?? 0
    if (count === 0) return true
    left.set(kind, count - 1)
  }
  return false
}
