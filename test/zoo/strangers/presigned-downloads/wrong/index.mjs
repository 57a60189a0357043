import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { FILES } from './files.mjs'

const app = express()
app.disable('x-powered-by')

/** Looks up the file and checks the link's token. */
function presigned(req, res, next) {
  const file = FILES.get(req.params.id)
  if (!file) return res.status(404).json({ error: 'No such file' })
  if (req.query.token !== file.token) return res.status(403).json({ error: 'Link is invalid or has been revoked' })
  req.file = file
  next()
}

/** RFC 6266 header value; quotes and control characters never leave the name. */
function contentDisposition(mode, name) {
  const clean = name.replace(/["\\\u0000-\u001f]/g, '_')
  return `${mode}; filename="${clean}"`
}

app.get('/files', (_req, res) => {
  res.json([...FILES.values()].map(({ id, name, size, type }) => ({ id, name, size, type })))
})

app.get('/files/:id/content', presigned, (req, res) => {
  const { file } = req
  res.set('Content-Type', file.type)
  res.set('Cache-Control', 'private, max-age=300')
  if (req.query.download === '1') res.set('Content-Disposition', contentDisposition('attachment', file.name))
  else res.set('Content-Disposition', 'inline')
  res.send(file.data)
})

app.use((_req, res) => res.status(404).json({ error: 'Not found' }))

app.use((err, _req, res, _next) => {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'Something went wrong' })
})

export const handler = serverlessExpress({
  app,
  binarySettings: { contentTypes: ['application/pdf', 'application/octet-stream', 'image/*'] },
})
