import { createHash } from 'node:crypto'
import { authenticate } from './authenticate.mjs'
import { REFRESH_TOKENS } from './clients.mjs'

const json = (statusCode, data, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache', ...headers },
  body: JSON.stringify(data),
})
const oauthError = (error, description, status = 400, headers) =>
  json(status, { error, error_description: description }, headers)

function issue(client, subject, scopes) {
  const token = createHash('sha256')
    .update(`${client.id}:${subject}:${scopes.join(' ')}`)
    .digest('base64url')
  return json(200, { access_token: token, token_type: 'Bearer', expires_in: client.ttl, scope: scopes.join(' ') })
}

/** @param {URLSearchParams} form */
function requestedScopes(form, allowed) {
  const wanted = (form.get('scope') ?? '').split(' ').filter(Boolean)
  if (!wanted.length) return allowed
  return wanted.every((scope) => allowed.includes(scope)) ? [...new Set(wanted)] : null
}

/** @param {import('aws-lambda').APIGatewayProxyEvent} event */
export const handler = async (event) => {
  if (event.path !== '/oauth/token') return json(404, { error: 'not_found' })
  if (event.httpMethod !== 'POST') return json(405, { error: 'method_not_allowed' }, { allow: 'POST' })

  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return oauthError('invalid_request', 'Use application/x-www-form-urlencoded')
  }
  const raw = event.body ?? ''
  const form = new URLSearchParams(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw)

  const client = authenticate(headers, form)
  if (!client)
    return oauthError('invalid_client', 'Unknown client or wrong secret', 401, {
      'www-authenticate': 'Basic realm="token"',
    })

  const grant = form.get('grant_type')
  if (!client.grants.includes(grant)) return oauthError('unauthorized_client', 'Grant not allowed for this client')

  const stored =
    grant === 'refresh_token'
      ? REFRESH_TOKENS.get(form.get('refresh_token'))
      : { client: client.id, subject: client.id, scopes: client.scopes }
  if (!stored || stored.client !== client.id) return oauthError('invalid_grant', 'Refresh token is unknown')

  const scopes = requestedScopes(form, stored.scopes)
  if (!scopes) return oauthError('invalid_scope', 'Scope exceeds the grant')
  return issue(client, stored.subject, scopes)
}
