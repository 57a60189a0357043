import createApi from 'lambda-api'
import { slotsOn } from './slots.mjs'

const api = createApi({ logger: false, version: 'v1' })

// The framework itself decodes cookies, and throws for those that are not encoded.
api.use((err, req, res, next) => {
  if (err instanceof URIError) res.status(400).json({ error: 'malformed cookie' })
  else next()
})

api.get('/', () => ({ service: 'bookings' }))
api.get('/slots', (req) => slotsOn(req.query.day))

export const handler = async (event, context) => api.run(event, context)
