import { verifyToken } from './jwt.mjs'

const RANK = { editor: 1, admin: 2 }

export const requireRole = (role) => (req, res, next) => {
  if (req.auth.type !== 'Bearer') {
    return res.status(401).header('www-authenticate', 'Bearer').json({ error: 'Sign in first' })
  }
  const claims = verifyToken(req.auth.value)
  if (!claims) return res.status(401).json({ error: 'Invalid token' })
  if ((RANK[claims.role] ?? 0) < RANK[role]) return res.status(403).json({ error: `Requires ${role}` })
  req.claims = claims
  next()
}
