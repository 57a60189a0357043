import { claimsOf, mayWrite } from './claims.mjs'

export const handler = async (event) => {
  const claims = claimsOf(event.headers?.authorization)
  if (!claims) return { statusCode: 401, headers: { 'www-authenticate': 'Bearer' }, body: '' }
  if (!mayWrite(claims)) return { statusCode: 403, body: 'not allowed to write' }
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
}
