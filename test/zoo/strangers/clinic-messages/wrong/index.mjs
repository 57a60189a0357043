import lambdaApi from 'lambda-api'
import { compose } from './lib/message.mjs'
import { LANGUAGES, NAMES } from './lib/templates.mjs'

const api = lambdaApi({ logger: false })
api.get('/templates', (req, res) => res.json({ names: [...NAMES], languages: [...LANGUAGES] }))
api.post('/messages/:template', (req, res) => {
  if (req.body === null || typeof req.body !== 'object')
    return res.status(400).json({ error: 'a JSON object is expected' })
  const { status, ...payload } = compose(req.params.template, req.body)
  return res.status(status).json(payload)
})
api.use((err, req, res, next) => {
  const status =
    new Map([
      ['RouteError', 404],
      ['MethodError', 405],
      ['URIError', 400],
    ]).get(err.name) ?? 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
  next()
})
export const handler = async (event, context) => api.run(event, context)
