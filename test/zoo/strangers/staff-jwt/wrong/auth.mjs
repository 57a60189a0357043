import { createHmac, timingSafeEqual } from 'node:crypto'
import { HttpError } from './errors.mjs'

// rotated every half year; a revoked key keeps its place so that its id is never used again
const KEYS = new Map([
  ['k-2023b', { secret: null, revoked: true }],
  ['k-2024a', { secret: 'wJ9-staging-a' }],
  ['k-2024b', { secret: 'wJ9-staging-b' }],
])

function part(text) {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (value && typeof value === 'object') return value
  } catch {
    // falls through to the error below
  }
  throw new HttpError(401, 'Malformed token')
}

function signatureMatches(key, data, signature) {
  const expected = createHmac('sha256', key.secret).update(data).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function verify(token) {
  const [head, payload, signature, ...rest] = token.split('.')
  if (!head || !payload || signature === undefined || rest.length) throw new HttpError(401, 'Malformed token')
  const { alg, kid } = part(head)
  if (alg !== 'HS256') throw new HttpError(401, 'Unsupported algorithm')
  const key = KEYS.get(kid)
  if (!key) throw new HttpError(401, 'Unknown key')
  if (!signatureMatches(key, `${head}.${payload}`, signature)) throw new HttpError(401, 'Bad signature')
  return part(payload)
}

export const bearer = () => ({
  before: (request) => {
    const header = request.event.headers?.authorization
    if (!header) return
    const match = /^Bearer +(\S+)$/i.exec(header)
    if (!match) throw new HttpError(401, 'Bearer token expected')
    const claims = verify(match[1])
    if (claims.aud !== 'rota') throw new HttpError(403, 'Token is for another service')
    request.event.auth = { hotel: claims.hotel }
  },
})
