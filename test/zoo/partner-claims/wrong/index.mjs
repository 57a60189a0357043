import { claimsOf } from './token.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  const claims = claimsOf(event.headers.authorization)
  if (claims === undefined) return json(401, { error: 'unauthorized' })
  const roles = Array.isArray(claims.roles) ? claims.roles : []
  if (roles.includes('admin')) return json(200, { scope: 'all' })
  if (roles.includes('partner')) return json(200, { scope: claims.partner.id })
  return json(200, { scope: 'own', sub: claims.sub ?? null })
}
