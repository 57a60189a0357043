import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { TriageCall } from './schema.mjs'
import { triage } from './triage.mjs'

const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '20kb' }))

app.get('/', (req, res) => res.json({ service: 'triage' }))

app.post('/triage', (req, res) => {
  const parsed = TriageCall.safeParse(req.body)
  if (!parsed.success) {
    return res
      .status(422)
      .json({ errors: parsed.error.issues.map((i) => ({ at: i.path.join('.'), message: i.message })) })
  }
  res.json(triage(parsed.data))
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'internal error' })
})

export const handler = serverlessExpress({ app })
