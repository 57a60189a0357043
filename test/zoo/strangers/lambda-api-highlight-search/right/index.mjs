import createAPI from 'lambda-api'
import { searchRoutes } from './search/routes.mjs'

const api = createAPI({ logger: { errorLogging: false } })
api.register(searchRoutes, { prefix: '/library' })
api.use((err, req, res, next) => {
  if (err instanceof URIError) res.status(400).json({ error: 'Malformed request' })
  next()
})

export const handler = async (event, context) => api.run(event, context)
