import express from 'express'
import { SearchService } from './search.service.mjs'

const toList = (value) => (value === undefined ? [] : [value].flat().filter((v) => typeof v === 'string'))

const toPage = (value, fallback, max) => {
  const n = Number.parseInt(toList(value).at(0) ?? '', 10)
  return Number.isSafeInteger(n) && n > 0 ? Math.min(n, max) : fallback
}

export function buildApp(service = new SearchService()) {
  const app = express()
  app.disable('etag')

  app.get('/recipes', (req, res) => {
    const { q, diet, sort, page, perPage } = req.query
    const criteria = {
      q: toList(q).join(' '),
      terms: toList(q),
      diets: new Set(toList(diet)),
      sort: typeof sort === 'string' ? sort : 'title',
    }
    const hits = service.search(criteria)
    const size = toPage(perPage, 10, 50)
    const start = (toPage(page, 1, 1000) - 1) * size
    res.json({ total: hits.length, items: hits.slice(start, start + size) })
  })

  app.get('/recipes/:slug', (req, res) => {
    const recipe = service.bySlug(req.params.slug)
    if (!recipe) return res.status(404).json({ error: 'not_found' })
    return res.json(recipe)
  })

  app.use((_req, res) => res.status(404).json({ error: 'no_route' }))
  app.use((err, _req, res, _next) => {
    const status = Number.isInteger(err.status) ? err.status : 500
    res.status(status).json({ error: status >= 500 ? 'internal' : 'bad_request' })
  })
  return app
}
