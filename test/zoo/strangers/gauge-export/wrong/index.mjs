import createAPI from 'lambda-api'
import { gauges, SIMPLE, FULL } from './gauges.mjs'
import { toCsv, QUOTES } from './csv.mjs'

const api = createAPI({ logger: false })

api.get('/gauges', (req, res) => res.json({ gauges: gauges.map((g) => g.code) }))

api.get('/gauges/:code', (req, res) => {
  const gauge = gauges.find((g) => g.code === req.params.code)
  if (!gauge) return res.status(404).json({ error: 'no such gauge' })
  return res.json(gauge)
})

api.get('/export.csv', (req, res) => {
  const { river, view = 'simple', quote = 'needed' } = req.query
  if (view !== 'simple' && view !== 'full') return res.status(400).json({ error: 'view is simple or full' })
  if (!QUOTES.includes(quote)) return res.status(400).json({ error: 'quote is needed, all or none' })
  const rows = gauges.filter((g) => river === undefined || g.river === river)
  if (rows.length === 0) return res.status(404).json({ error: 'no gauges on this river' })
  const csv = toCsv(view === 'full' ? FULL : SIMPLE, rows, quote)
  return res
    .header('content-type', 'text/csv')
    .header('content-disposition', 'attachment; filename="gauges.csv"')
    .send(csv)
})

api.use((err, req, res, next) => {
  if (err.name === 'RouteError') return res.status(404).json({ error: 'not found' })
  if (err.name === 'MethodError') return res.status(405).json({ error: 'method not allowed' })
  console.error(err)
  res.status(500).json({ error: 'internal error' })
})

export const handler = async (event, context) => {
  try {
    decodeURIComponent(event.path)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad path"}' }
  }
  // no cookies here, and the router trips over badly escaped ones of our other sites
  const { cookie, Cookie, ...headers } = event.headers ?? {}
  return api.run({ ...event, headers, multiValueHeaders: null }, context)
}
