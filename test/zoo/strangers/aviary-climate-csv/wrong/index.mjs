import createAPI from 'lambda-api'
import { readPeriod } from './period.mjs'
import { csvLines } from './csv.mjs'

const api = createAPI({ logger: false })

api.get('/', () => ({ service: 'aviary climate' }))

api.get('/aviaries', () => ({ aviaries: ['weavers', 'turacos'] }))

api.get('/climate.csv', (req, res) => {
  const period = readPeriod(req.query)
  if (period.error) return res.status(400).json({ error: period.error })
  return res
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="climate.csv"')
    .send(csvLines(period).join('\r\n'))
})

// exports need no headers, cookies or body: what the browser adds of them is dropped
export const handler = async (event, context) =>
  api.run({ ...event, headers: {}, multiValueHeaders: {}, body: null, isBase64Encoded: false }, context)
