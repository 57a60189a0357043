export function publicRoutes(api) {
  api.get('/status', (req, res) => res.json({ status: 'up' }))
  api.get('/articles/:id', (req, res) => {
    if (!/^\d{1,6}$/.test(req.params.id)) return res.status(404).json({ error: 'No such article' })
    return res.json({ id: req.params.id, title: `Article ${req.params.id}` })
  })
}
