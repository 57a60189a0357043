import { claimsOf, isCurrent, tokenFrom } from './session.mjs'

const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
const reply = (statusCode, data) => ({ statusCode, headers, body: JSON.stringify(data) })

const PROFILES = {
  recruiter: ({ sub, exp, team }) => ({
    user: sub.slice(0, 64),
    role: 'recruiter',
    team: typeof team === 'string' ? team.slice(0, 64) : null,
    signedInUntil: exp === undefined ? null : new Date(exp * 1000).toISOString(),
  }),
  candidate: ({ sub }) => ({ user: sub.slice(0, 64), role: 'candidate' }),
}

function session(event) {
  const token = tokenFrom(event)
  if (!token) return reply(401, { error: 'please sign in' })
  const claims = claimsOf(token)
  if (!claims) return reply(401, { error: 'the session cannot be read' })
  if (!isCurrent(claims, event.requestContext.timeEpoch ?? 0)) return reply(401, { error: 'the session has expired' })
  const role = claims.role ?? 'candidate'
  if (typeof role !== 'string' || !Object.hasOwn(PROFILES, role))
    return reply(403, { error: 'this role has no access' })
  return reply(200, PROFILES[role](claims))
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/session') {
    if (method === 'GET') return session(event)
    if (method === 'DELETE')
      return {
        statusCode: 204,
        headers: { 'cache-control': 'no-store' },
        cookies: ['talent_session=; Max-Age=0; Path=/; Secure; HttpOnly'],
      }
    return reply(405, { error: 'method not allowed' })
  }
  return reply(404, { error: 'not found' })
}
