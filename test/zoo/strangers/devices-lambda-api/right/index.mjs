import createAPI from 'lambda-api'
import { deviceRoutes } from './routes.mjs'

// URIError: a cookie or a path that does not decode
const STATUS = new Map([
  ['RouteError', 404],
  ['MethodError', 405],
  ['URIError', 400],
])

const api = createAPI({ logger: false })

api.get('/health', (req, res) => res.json({ up: true }))
api.register(deviceRoutes, { prefix: '/devices' })
api.use((error, req, res, next) => {
  const status = STATUS.get(error.name) ?? 500
  res.status(status).json({ error: status < 500 ? error.message : 'internal' })
  next()
})

export const handler = async (event, context) => api.run(event, context)
