import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { applicant } from './lib/applicant.mjs'
import { price, zones } from './lib/permits.mjs'

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get('/zones', (req, res) => res.json({ zones: zones() }))
app.get('/zones/:zone/permits/:kind', (req, res) => {
  const quote = price(req.params.zone, req.params.kind)
  if (quote.error) return res.status(quote.status).json({ error: quote.error })
  const who = applicant(req)
  if (who.error) return res.status(400).json({ error: who.error })
  res.json({
    zone: req.params.zone,
    kind: req.params.kind,
    pence: quote.fee,
    addressee: who.name,
    channel: who.channel,
  })
})
app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  if (res.headersSent) return next(err)
  const status = Number.isInteger(err.status) ? err.status : 500
  res.status(status).json({ error: status < 500 ? 'bad request' : 'internal error' })
})
const serve = serverlessExpress({ app })

// the load balancer hands on raw query strings, and the adapter decodes them before Express sees them
function decodable(event) {
  try {
    const query = { ...event.queryStringParameters, ...event.multiValueQueryStringParameters }
    for (const [key, value] of Object.entries(query))
      [key, ...[value].flat()].forEach((part) => decodeURIComponent(part))
    return true
  } catch {
    return false
  }
}
export const handler = async (event, context) => {
  if (!decodable(event))
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad query"}' }
  return serve(event, context)
}
