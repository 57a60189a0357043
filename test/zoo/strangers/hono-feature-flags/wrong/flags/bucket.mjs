/** FNV-1a of flag and unit, as a bucket from 0 to 99. */
export function bucketOf(key, unit) {
  let hash = 0x811c9dc5
  for (const char of [...key, ...unit]) {
    hash ^= char.codePointAt(0)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash % 100
}
