import middy from '@middy/core'
import { jsonBody } from './json-body.mjs'
import { problems, HttpProblem } from './problems.mjs'
import { validateTokenRequest } from './validate.mjs'
import { issueFor, refresh, clientFor } from './tokens.mjs'

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(payload),
})

const GRANTS = {
  client_credentials: (request, client) => {
    const wanted = request.scope ? request.scope.split(' ') : client.scopes
    const scopes = wanted.filter((scope) => client.scopes.includes(scope))
    if (scopes.length === 0) throw new HttpProblem(400, 'invalid_scope')
    return issueFor(client, scopes)
  },
  refresh_token: (request, client) => {
    const issued = refresh(client, request.refresh_token)
    if (!issued) throw new HttpProblem(400, 'invalid_grant')
    return issued
  },
}

async function token(event) {
  const { method } = event.requestContext.http
  if (event.rawPath === '/.well-known/oauth-authorization-server') {
    return reply(200, { token_endpoint: '/token', grant_types_supported: Object.keys(GRANTS) })
  }
  if (event.rawPath !== '/token') throw new HttpProblem(404, 'not_found')
  if (method !== 'POST') throw new HttpProblem(405, 'method_not_allowed')

  const request = event.json
  if (!validateTokenRequest(request)) {
    throw new HttpProblem(400, 'invalid_request', validateTokenRequest.errors)
  }
  const client = clientFor(request.client_id)
  if (!client) throw new HttpProblem(401, 'invalid_client')
  return reply(200, GRANTS[request.grant_type](request, client))
}

export const handler = middy(token).use(problems()).use(jsonBody())
