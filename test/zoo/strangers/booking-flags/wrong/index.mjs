import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { flagsOf } from './flags.mjs'
import { quotes } from './quotes.mjs'

const app = express()
app.disable('x-powered-by')
app.use(express.json())
app.use((req, res, next) => {
  req.flags = flagsOf(req.get('x-features'))
  next()
})

app.get('/', (req, res) => res.json({ service: 'bookings', flags: [...req.flags] }))
app.use('/quotes', quotes)
app.use((req, res) => res.status(404).json({ error: 'Not found' }))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'Something went wrong' : err.message })
})

export const handler = serverlessExpress({ app })
