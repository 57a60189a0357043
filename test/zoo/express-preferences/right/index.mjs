import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { users } from './users.mjs'

const app = express()
app.disable('x-powered-by')
app.use(express.json())
app.get('/', (req, res) => res.json({ ok: true }))
app.use('/api/v1/users', users)
app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ error: error.status ? error.message : 'internal error' })
})

export const handler = serverlessExpress({ app, logSettings: { level: 'error' } })
