import createAPI from 'lambda-api'
import { TrackingError, TrackingService } from './tracking.service.mjs'

const service = new TrackingService()
const api = createAPI({ logger: false, version: 'v1' })

api.get('/parcels/:number', async (req) => service.summary(req.params.number))
api.get('/parcels/:number/events', async (req) => ({ events: service.events(req.params.number) }))
api.get('/parcels/:number/proof', async (req) => service.proof(req.params.number))

api.post('/parcels/lookup', async (req, res) => {
  const numbers = Array.isArray(req.body?.numbers) ? req.body.numbers : []
  if (numbers.length === 0 || numbers.length > 20) {
    return res.status(400).json({ error: 'Between 1 and 20 numbers are required' })
  }
  return { parcels: numbers.filter((n) => typeof n === 'string').flatMap((n) => service.tryFind(n) ?? []) }
})

api.use((err, _req, res, next) => {
  if (err instanceof TrackingError) {
    res.status(err.status).json({ error: err.message })
  } else if (err instanceof URIError || err instanceof SyntaxError) {
    res.status(400).json({ error: 'Malformed request' })
  }
  next()
})

export const handler = async (event, context) => api.run(event, context)
