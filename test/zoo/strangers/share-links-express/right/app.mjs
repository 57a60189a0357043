import express from 'express'
import { listing, SHARES } from './shares.mjs'

export const app = express()
app.disable('x-powered-by')
app.set('etag', false)

const quoted = (name) => name.replace(/["\\\r\n]/g, '_')

app.param('token', (req, res, next, token) => {
  req.share = SHARES.get(token)
  if (!req.share) return res.status(404).json({ error: 'link has expired' })
  if (req.share.pass && req.get('x-share-pass') !== req.share.pass)
    return res.status(401).json({ error: 'passphrase needed' })
  next()
})

app.get('/s/:token', (req, res) => res.json(listing(req.share)))

app.get('/s/:token/files/:n', (req, res) => {
  const file = /^\d{1,3}$/.test(req.params.n) ? req.share.files[Number(req.params.n)] : undefined
  if (!file) return res.status(404).json({ error: 'no such file' })
  res.set('cache-control', 'private')
  if (req.query.download !== undefined) {
    res.set(
      'content-disposition',
      `attachment; filename="${quoted(file.name).replace(/[^ -~]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
  }
  res.type(file.type).send(file.text)
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ error: status < 500 ? 'bad request' : 'something went wrong' })
})
