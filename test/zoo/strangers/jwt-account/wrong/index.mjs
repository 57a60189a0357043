import { authenticate } from './auth/authenticate.mjs'
import { accounts } from './accounts.mjs'
import { headerOf, send, bodyOf } from './http.mjs'

const THEMES = ['light', 'dark', 'system']

const operations = {
  'GET /me': ({ account }) => send(200, account),
  'PUT /me/preferences': ({ account, event }) => {
    const body = bodyOf(event)
    if (!THEMES.includes(body?.theme)) return send(422, { error: `theme must be one of ${THEMES.join(', ')}` })
    return send(200, { ...account, preferences: { theme: body.theme } })
  },
  'GET /accounts': ({ claims }) => {
    if (!claims.scope.split(' ').includes('accounts:read')) return send(403, { error: 'insufficient_scope' })
    return send(200, { items: [...accounts.values()] })
  },
}

export const handler = async (event) => {
  const operation = operations[`${event.httpMethod} ${event.resource}`]
  if (!operation) return send(404, { error: 'not_found' })

  const claims = authenticate(headerOf(event, 'authorization'))
  if (!claims) return send(401, { error: 'invalid_token' }, { 'Cache-Control': 'no-store' })
  const account = accounts.get(claims.sub)
  if (!account) return send(403, { error: 'unknown_account' })
  return operation({ event, claims, account })
}
