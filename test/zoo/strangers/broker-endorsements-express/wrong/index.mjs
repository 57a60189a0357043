import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { PolicyStore } from './policies.mjs'
import { EndorsementController } from './controller.mjs'

const app = express()
const controller = new EndorsementController(new PolicyStore())

app.use(express.json())
app.get('/', (_req, res) => res.json({ ok: true }))
app.get('/policies/:ref', controller.show)
app.post('/policies/:ref/endorsements', controller.endorse)
app.use((_req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, _req, res, _next) => {
  res.status(err.status ?? 500).json({ error: err.status ? err.message : 'internal' })
})

export const handler = serverlessExpress({ app })
