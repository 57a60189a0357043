import { createHmac } from 'node:crypto'
import { HttpError } from './errors.mjs'

const SECRET = 'matinee-idol'

function decode(segment) {
  return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))
}

function claimsOf(header) {
  const found = /^Bearer ([^.\s]*)\.([^.\s]*)\.([^.\s]*)$/.exec(header ?? '')
  if (!found) throw new HttpError(401, 'no token')
  const [, head, payload, signature] = found
  if (decode(head)?.alg !== 'HS256') throw new HttpError(401, 'algorithm not allowed')
  const expected = createHmac('sha256', SECRET).update(`${head}.${payload}`).digest('base64url')
  if (expected !== signature) throw new HttpError(401, 'bad signature')
  return decode(payload)
}

export const authenticate = ({ paths }) => ({
  before: async ({ event }) => {
    if (!paths.includes(event.path)) return
    const name = Object.keys(event.headers ?? {}).find((k) => k.toLowerCase() === 'authorization')
    const claims = claimsOf(name && event.headers[name])
    if (typeof claims?.sub !== 'string') throw new HttpError(403, 'no subject')
    event.staff = claims.sub
  },
})
