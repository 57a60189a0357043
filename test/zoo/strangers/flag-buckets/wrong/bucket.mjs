/** A stable number from 0 to 99 for this user and this flag (FNV-1a). */
export function bucketOf(key, user) {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(`${key}:${user}`)) {
    hash ^= byte
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash % 100
}
