import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { ISSUES } from './data.mjs'
import { parseQuery, search } from './query.mjs'

const app = express()
app.disable('x-powered-by')

const issues = express.Router()

issues.get('/', (req, res) => {
  const q = typeof req.query.q === 'string' ? req.query.q : ''
  if (q.length > 256) return res.status(400).json({ error: 'The query is too long' })
  const query = parseQuery(q)
  const result = search(query)
  if ('error' in result) return res.status(422).json(result)
  res.json({ total: result.issues.length, issues: result.issues })
})

issues.get('/:id', (req, res) => {
  const issue = ISSUES.find((candidate) => String(candidate.id) === req.params.id)
  if (!issue) return res.status(404).json({ error: 'No such issue' })
  res.json(issue)
})

app.use('/issues', issues)
app.use((_req, res) => res.status(404).json({ error: 'Not found' }))
app.use((err, _req, res, _next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? 'Bad request' : 'Internal error' })
})

const proxy = serverlessExpress({ app })

/** A load balancer hands the query over as it was sent, broken escapes included. */
function isDecodable(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** @type {import('aws-lambda').ALBHandler} */
export const handler = async (event, context) => {
  const query = Object.entries(event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {}).flat(2)
  if (!query.every(isDecodable)) return { statusCode: 400, headers: {}, body: '', isBase64Encoded: false }
  return proxy(event, context)
}
