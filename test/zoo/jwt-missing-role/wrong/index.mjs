import { claimsOf } from './claims.mjs'

export const handler = async (event) => {
  const claims = claimsOf(event.headers.authorization)
  if (!claims) return { statusCode: 401, body: 'Unauthorized' }
  if (claims.role.toUpperCase() !== 'ADMIN') return { statusCode: 403, body: 'Forbidden' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'Hello, admin' }
}
