import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { assess } from './lib/risk.mjs'
import { Application } from './lib/schema.mjs'
import { errorHandler } from './lib/errors.mjs'

const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }))
app.get('/applications/types', (req, res) => res.json({ types: ['individual', 'company'] }))
app.post('/applications', (req, res) => {
  const application = Application.parse(req.body)
  res.status(201).json(assess(application))
})
app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use(errorHandler)
export const handler = serverlessExpress({ app })
