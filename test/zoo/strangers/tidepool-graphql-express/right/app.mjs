import express from 'express'
import { parse } from './parse.mjs'
import { flatten, resolve } from './fields.mjs'

export const app = express()
app.use(express.json({ limit: '100kb' }))

app.post('/graphql', (req, res) => {
  const query = req.body?.query
  if (typeof query !== 'string') return res.status(400).json({ errors: [{ message: 'query must be a string' }] })
  const document = parse(query)
  if (document.error) return res.status(400).json({ errors: [{ message: document.error }] })
  const fields = flatten(document.selection, document.fragments)
  const unknown = [...fields].find((name) => resolve(name) === undefined)
  if (unknown) return res.status(400).json({ errors: [{ message: 'cannot query that field' }] })
  res.json({ data: Object.fromEntries([...fields].map((name) => [name, resolve(name)])) })
})

app.use((req, res) => {
  res.status(404).json({ errors: [{ message: 'not found' }] })
})
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).json({ errors: [{ message: err.status ? 'bad request' : 'internal error' }] })
})
