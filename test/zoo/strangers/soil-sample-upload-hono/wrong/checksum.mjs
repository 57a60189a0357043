import { createHash } from 'node:crypto'

// algorithm -> length of the hexadecimal digest
const LENGTHS = {
  crc32: 8,
  md5: 32,
  sha1: 40,
  sha256: 64,
}

export function parseChecksum(text) {
  const m = /^([a-z0-9]+)=([0-9a-f]+)$/.exec(text.trim().toLowerCase())
  if (!m || !Object.hasOwn(LENGTHS, m[1]) || m[2].length !== LENGTHS[m[1]]) return null
  return { algorithm: m[1], value: m[2] }
}

export const digest = (algorithm, bytes) => createHash(algorithm).update(bytes).digest('hex')
