import createAPI from 'lambda-api'
import { sideBySide, summary, unified } from './compare.mjs'
import { document, titles, version } from './store.mjs'

const VIEWS = { unified, side: sideBySide, summary }
const api = createAPI({ logger: false })

api.get('/documents', () => ({ documents: titles() }))

api.get('/documents/:id/versions/:n', (req, res) => {
  const doc = document(req.params.id)
  if (!doc) return res.status(404).json({ error: 'no such document' })
  const current = version(doc, req.params.n)
  if (!current) return res.status(404).json({ error: 'no such version' })
  if (current.purged) return res.status(410).json({ error: 'version was purged', on: current.purged })

  const { against, view = 'unified' } = req.query
  if (against === undefined)
    return { id: req.params.id, n: current.n, author: current.author, content: current.content }
  const other = version(doc, against)
  if (!other) return res.status(422).json({ error: 'cannot compare with an unknown version' })
  if (!Object.hasOwn(VIEWS, view)) return res.status(422).json({ error: `view must be one of ${Object.keys(VIEWS)}` })
  return { id: req.params.id, from: other.n, to: current.n, view, diff: VIEWS[view](other, current) }
})

api.any('/*', (req, res) => res.status(404).json({ error: 'not found' }))

api.use((err, req, res, next) => {
  if (err.name === 'RouteError' || err.name === 'MethodError')
    return res.status(err.name === 'RouteError' ? 404 : 405).json({ error: err.message })
  if (err instanceof URIError) return res.status(400).json({ error: 'malformed encoding' })
  return res.status(500).json({ error: 'internal error' })
})

export const handler = async (event, context) => api.run(event, context)
