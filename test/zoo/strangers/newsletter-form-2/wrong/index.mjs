import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { validate } from './validate.mjs'
import { confirmation } from './pages.mjs'

const app = express()
app.disable('x-powered-by')
app.set('query parser', 'simple')
app.use(express.urlencoded({ extended: false, limit: '20kb' }))

app.get('/', (req, res) => res.json({ service: 'newsletters' }))

app.get('/subscribe', (req, res) => {
  res.type('html').send('<form method="post"><input name="email"><input name="topic"><button>Subscribe</button></form>')
})

app.post('/subscribe', (req, res) => {
  const { value, errors } = validate(req.body ?? {})
  if (errors.length) return res.status(422).json({ errors })
  if (req.accepts(['html', 'json']) === 'json') return res.status(201).json({ subscribed: value })
  res.status(201).type('html').send(confirmation(value))
})

app.use((req, res) => res.status(404).json({ error: 'Not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'Internal error' : 'Bad request' })
})

const proxy = serverlessExpress({ app })

// No page takes a query. The load balancer hands it on undecoded, and the adapter fails on a bad one: drop it.
export const handler = (event, context) =>
  proxy({ ...event, queryStringParameters: {}, multiValueQueryStringParameters: undefined }, context)
