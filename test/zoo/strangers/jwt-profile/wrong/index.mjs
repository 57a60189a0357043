import { AuthError, hasScope, readClaims } from './token.mjs'
import { profileOf } from './profiles.mjs'

const reply = (statusCode, data, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(data),
})

const routes = [
  { method: 'GET', path: '/health', scope: null, run: () => reply(200, { status: 'ok' }) },
  { method: 'GET', path: '/profile', scope: null, auth: true, run: ({ claims }) => reply(200, profileOf(claims)) },
  {
    method: 'DELETE',
    path: '/profile/sessions',
    scope: 'sessions:write',
    auth: true,
    run: ({ claims }) => reply(200, { signedOut: claims.sub }),
  },
]

export const handler = async (event) => {
  const method = event.requestContext.http.method
  const candidates = routes.filter((route) => route.path === event.rawPath)
  if (candidates.length === 0) return reply(404, { message: 'Not Found' })
  const route = candidates.find((candidate) => candidate.method === method)
  if (!route) {
    return reply(405, { message: 'Method Not Allowed' }, { allow: candidates.map((c) => c.method).join(', ') })
  }

  const context = {}
  try {
    if (route.auth) {
      context.claims = readClaims(event.headers?.authorization)
      if (route.scope && !hasScope(context.claims, route.scope)) {
        return reply(403, { message: `scope ${route.scope} is needed` })
      }
    }
    return route.run(context)
  } catch (err) {
    if (err instanceof AuthError) {
      return reply(401, { message: err.message }, { 'www-authenticate': 'Bearer realm="profile"' })
    }
    throw err
  }
}
