import createAPI from 'lambda-api'
import { QueryError, pageLinks, paging } from './paging.mjs'
import { tariffs } from './tariffs.mjs'

const api = createAPI({ logger: false, base: '/v1' })

api.get('/tariffs', (req, res) => {
  const { fuel, green, links } = req.query
  if (fuel !== undefined && !['gas', 'electricity'].includes(fuel)) throw new QueryError('fuel is gas or electricity')
  const window = paging(req.query)
  const found = tariffs.filter((t) => (fuel === undefined || t.fuel === fuel) && (green !== 'true' || t.green))
  const start = (window.page - 1) * window.size
  const body = { total: found.length, items: found.slice(start, start + window.size) }
  if (links === 'all') body.links = pageLinks('/v1/tariffs', found.length, window)
  res.json(body)
})

api.get('/tariffs/:id', (req, res) => {
  const tariff = tariffs.find((t) => t.id === req.params.id)
  if (tariff) res.json(tariff)
  else res.status(404).json({ error: 'no such tariff' })
})

api.use((err, req, res, next) => {
  const known = { QueryError: 400, RouteError: 404, MethodError: 405, URIError: 400 }
  const status = Object.hasOwn(known, err.name) ? known[err.name] : 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message.slice(0, 100) })
  next()
})

export const handler = (event, context) => api.run(event, context)
