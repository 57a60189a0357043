import { parseSearch } from './params.mjs'
import { search } from './search.mjs'
import { highlighter } from './highlight.mjs'

export function searchRoutes(api) {
  api.get('/facets', (req, res) => res.json({ genres: ['crime', 'fantasy', 'science'] }))

  api.get('/search', (req, res) => {
    const params = parseSearch(req.query)
    if (params.error) return res.status(400).json({ error: params.error })
    const hits = search(params)
    if (params.highlight && params.q) {
      const mark = highlighter(params.q)
      return res.json({ hits: hits.map((book) => ({ ...book, title: mark(book.title) })) })
    }
    return res.json({ hits })
  })
}
