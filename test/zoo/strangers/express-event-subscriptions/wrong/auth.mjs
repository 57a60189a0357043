// Long-lived tokens of the integration partners (staging).
const TOKENS = new Map([
  ['pt_4f9a1c', { partner: 'acme-logistics', scopes: ['read', 'write'] }],
  ['pt_77b2d0', { partner: 'northwind', scopes: ['read'] }],
])

export function requireToken(req, res, next) {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ')
  const client = scheme.toLowerCase() === 'bearer' ? TOKENS.get(token) : undefined
  if (!client) {
    res.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'unauthorized' })
    return
  }
  if (req.method !== 'GET' && !client.scopes.includes('write')) {
    res.status(403).json({ error: 'read_only_token' })
    return
  }
  req.client = client
  next()
}
