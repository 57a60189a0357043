const TIERS = ['student', 'fellow', 'staff']

// The authoriser has already checked the signature; only the claims are needed here.
function claimsOf(token) {
  const body = token.split('.')[1]
  if (!body) return null
  try {
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    return claims && typeof claims === 'object' ? claims : null
  } catch {
    return null
  }
}

export async function authenticate(c, next) {
  const header = c.req.header('authorization') ?? ''
  if (!header.startsWith('Bearer ')) return c.json({ error: 'sign in first' }, 401)
  const claims = claimsOf(header.slice(7))
  if (!claims || typeof claims.sub !== 'string') return c.json({ error: 'the token cannot be read' }, 401)
  if (!TIERS.includes(claims.tier)) return c.json({ error: 'no observing rights' }, 403)
  c.set('user', { sub: claims.sub, tier: claims.tier })
  await next()
}
