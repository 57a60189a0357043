import createApi from 'lambda-api'
import { slotsOn } from './slots.mjs'

const api = createApi({ logger: false, version: 'v1' })

api.get('/', () => ({ service: 'bookings' }))
api.get('/slots', (req) => slotsOn(req.query.day))

export const handler = async (event, context) => api.run(event, context)
