import createAPI from 'lambda-api'
import { proofs, jobs } from './routes.mjs'

const api = createAPI({ logger: false })

api.register(jobs, { prefix: '/jobs' })
api.register(proofs, { prefix: '/hooks' })

api.use((err, req, res, next) => {
  if (err.name === 'RouteError') return res.status(404).json({ error: 'not found' })
  if (err.name === 'MethodError') return res.status(405).json({ error: 'method not allowed' })
  next()
})

// no route reads cookies, and lambda-api throws on one it cannot decode
const withoutCookies = (headers) =>
  Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'cookie'))

export const handler = async (event, context) =>
  api.run(
    {
      ...event,
      headers: withoutCookies(event.headers),
      multiValueHeaders: withoutCookies(event.multiValueHeaders),
    },
    context,
  )
