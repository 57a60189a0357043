import { requireRole } from '../auth/guard.mjs'

export function adminRoutes(api) {
  api.get('/stats', requireRole('editor'), (req, res) => res.json({ articles: 12, drafts: 3 }))
  api.delete('/articles/:id', requireRole('admin'), (req, res) => res.status(204).send(''))
}
