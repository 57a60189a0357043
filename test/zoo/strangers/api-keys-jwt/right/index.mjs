import { authenticate } from './auth/authenticate.mjs'
import { requireScope } from './auth/scopes.mjs'
import { listKeys, createKey, whoAmI } from './keys/controller.mjs'
import { Failure, json } from './http.mjs'

const ROUTES = {
  'GET /me': { action: whoAmI },
  'GET /keys': { scope: 'keys:read', action: listKeys },
  'POST /keys': { scope: 'keys:write', action: createKey },
}

export const handler = async (event) => {
  const name = `${event.requestContext.http.method} ${event.rawPath}`
  try {
    if (!Object.hasOwn(ROUTES, name)) throw new Failure(404, 'not_found')
    const { scope, action } = ROUTES[name]
    const claims = authenticate(event)
    if (scope) requireScope(claims, scope)
    return action({ event, claims })
  } catch (error) {
    if (error instanceof Failure) return json(error.statusCode, { error: error.message })
    throw error
  }
}
