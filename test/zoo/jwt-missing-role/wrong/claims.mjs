/** Claims of a bearer token; the signature has been verified by the authorizer in front of us. */
export function claimsOf(header) {
  if (!header?.startsWith('Bearer ')) return undefined
  const [, payload] = header.slice(7).split('.')
  try {
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
    return typeof claims === 'string' || claims === null ? undefined : claims
  } catch {
    return undefined
  }
}
