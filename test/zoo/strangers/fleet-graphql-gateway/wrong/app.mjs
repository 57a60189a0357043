import express from 'express'
import { requestSchema } from './request.mjs'
import { execute } from './execute.mjs'

export const app = express()

app.disable('x-powered-by')
app.use(express.json({ limit: '200kb', strict: false }))

const fail = (res, status, message) => res.status(status).json({ errors: [{ message }] })

function answer(res, input) {
  const parsed = requestSchema.safeParse(input)
  if (!parsed.success) return fail(res, 400, parsed.error.issues[0].message)
  const result = execute(parsed.data)
  return res.status(result.data ? 200 : 400).json(result)
}

app.get('/healthz', (req, res) => res.json({ status: 'ok' }))

// Persisted queries come by GET so that the CDN can cache them.
app.get('/graphql', (req, res) => {
  const { query, variables } = req.query
  if (!query) return fail(res, 400, 'query is required')
  res.set('cache-control', 'public, max-age=60')
  return answer(res, { query, variables: variables ? JSON.parse(variables) : undefined })
})

app.post('/graphql', (req, res) => answer(res, req.body))

app.use((req, res) => fail(res, 404, 'Not found'))

app.use((err, req, res, next) => fail(res, err.status ?? 500, err.status < 500 ? err.message : 'Internal error'))
