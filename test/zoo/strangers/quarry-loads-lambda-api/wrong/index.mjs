import createAPI from 'lambda-api'
import { routes } from './routes.mjs'

const api = createAPI({ logger: false })

api.register(routes)

api.use((err, req, res, next) => {
  const status = res._statusCode >= 400 && res._statusCode < 500 ? res._statusCode : 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
  next()
})

export const handler = async (event, context) => {
  // the balancer's stickiness cookie is no business of the API
  const rest = { ...event }
  for (const field of ['headers', 'multiValueHeaders']) {
    if (event[field])
      rest[field] = Object.fromEntries(Object.entries(event[field]).filter(([key]) => key.toLowerCase() !== 'cookie'))
  }
  return api.run(rest, context)
}
