import createAPI from 'lambda-api'
import { publicRoutes } from './routes/public.mjs'
import { adminRoutes } from './routes/admin.mjs'

const api = createAPI({ version: 'v1', logger: { errorLogging: false } })

api.register(publicRoutes)
api.register(adminRoutes, { prefix: '/admin' })

api.use((err, req, res, next) => {
  if (err instanceof URIError) res.status(400).json({ error: 'Malformed request' })
  next()
})

export const handler = async (event, context) => api.run(event, context)
