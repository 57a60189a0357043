import { json } from './reply.mjs'

// the authorizer in front has checked the signature; here the claims are only decoded
export const claims = () => ({
  before: ({ event }) => {
    const header = event.headers?.authorization ?? event.headers?.Authorization ?? ''
    const [, token] = /^Bearer (\S+)$/.exec(header) ?? []
    if (!token) return json(401, { error: 'token' })
    try {
      event.claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    } catch {
      return json(401, { error: 'token' })
    }
    const { claims } = event
    if (typeof claims?.sub !== 'string' || typeof claims.role !== 'string') return json(401, { error: 'claims' })
  },
})
