import express from 'express'
import { statementFor, toCsv } from './statements.mjs'

export function createApp() {
  const app = express()
  app.disable('etag')

  app.get('/', (req, res) => {
    res.json({ service: 'commission statements' })
  })

  app.get('/brokers/:id/commission', (req, res) => {
    const period = req.query.period ?? '2024-Q1'
    if (!/^\d{4}-Q[1-4]$/.test(period)) return res.status(400).json({ error: 'period looks like 2024-Q1' })
    const statement = statementFor(req.params.id, period)
    if (!statement) return res.status(404).json({ error: 'no statement' })

    if (req.query.format === 'csv') {
      res.type('text/csv')
      if (req.query.download === '1') {
        res.set('Content-Disposition', `attachment; filename="${statement.office} ${period}.csv"`)
      }
      return res.send(toCsv(statement))
    }
    res.json(statement)
  })

  app.use((req, res) => {
    res.status(404).json({ error: 'not found' })
  })
  app.use((err, req, res, next) => {
    const status = err.status && err.status < 500 ? err.status : 500
    res.status(status).json({ error: status === 500 ? 'internal error' : 'bad request' })
  })
  return app
}
