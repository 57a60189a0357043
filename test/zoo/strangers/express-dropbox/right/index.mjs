import express from 'express'
import serverless from 'serverless-http'
import { bucketOf, describe } from './buckets.mjs'

const app = express()

app.get('/drops', (req, res) => res.json({ buckets: ['photos', 'invoices', 'scratch'] }))

app.put('/drops/:bucket', express.raw({ type: () => true, limit: '512kb' }), (req, res) => {
  const bucket = bucketOf(req.params.bucket)
  if (!bucket) return res.status(404).json({ error: 'no such bucket' })

  const file = describe(bucket, req.body, req.get('x-file-name'))
  if (file.error) return res.status(400).json(file)
  res.status(201).location(`/drops/${req.params.bucket}/${file.id}`).json(file)
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ error: error.type ?? 'failed' })
})

export const handler = serverless(app)
