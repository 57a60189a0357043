export function requireSession(req, res, next) {
  if (!req.session) return res.status(401).json({ error: 'login_required' })
  next()
}

export const hasRole = (session, role) => session.roles.includes(role)

export const requireRole = (role) => (req, res, next) => {
  if (!hasRole(req.session, role)) return res.status(403).json({ error: 'forbidden' })
  next()
}
