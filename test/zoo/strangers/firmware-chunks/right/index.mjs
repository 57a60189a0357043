import lambdaApi from 'lambda-api'
import { CHANNELS, find, models } from './lib/images.mjs'
import { chunk } from './lib/chunk.mjs'

const api = lambdaApi({ logger: false })
api.get('/models', (req, res) => res.json({ models: models() }))
api.get('/firmware/:model', (req, res) => {
  const { channel = 'stable', align = 'no' } = req.query
  if (!CHANNELS.has(channel)) return res.status(400).json({ error: 'channel must be stable or beta' })
  const entry = find(req.params.model, channel)
  if (!entry) return res.status(404).json({ error: 'no firmware' })
  const { status, bytes } = chunk(entry.image, req.headers.range, align === 'block')
  if (!bytes)
    return res
      .status(416)
      .header('content-range', `bytes */${entry.image.length}`)
      .json({ error: 'range not satisfiable' })
  return res
    .status(status)
    .header('x-version', entry.version)
    .json({ version: entry.version, size: bytes.length, data: bytes.toString('base64') })
})
api.use((err, req, res, next) => {
  const status = { RouteError: 404, MethodError: 405, URIError: 400 }[err.name] ?? 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
  next()
})
export const handler = async (event, context) => api.run(event, context)
