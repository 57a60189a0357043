import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { parseQuery } from './query.mjs'
import { search } from './products.mjs'

const app = express()
app.set('etag', false)

app.get('/products', (req, res) => {
  const { query, issues } = parseQuery(req.query)
  if (issues) return res.status(400).json({ issues })
  res.json(search(query))
})

app.get('/products/tags', (req, res) => res.json(['organic', 'vegan', 'sale']))

app.use((req, res) => res.status(404).json({ message: 'Not found' }))

app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ message: 'Request failed' })
})

export const handler = serverlessExpress({ app })
