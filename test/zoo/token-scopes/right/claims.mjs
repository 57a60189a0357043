/** The claims of a token whose signature the gateway's authorizer has checked. */
export function claimsOf(authorization) {
  const [scheme, token] = (authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return undefined
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  } catch {
    return undefined
  }
}

/** Machines have scopes, people have groups. */
export const mayWrite = (claims) =>
  claims.client_id
    ? String(claims.scope ?? '')
        .split(' ')
        .includes('orders/write')
    : Boolean(claims.groups?.includes?.('clerks'))
