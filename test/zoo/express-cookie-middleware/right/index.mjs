import serverlessExpress from '@codegenie/serverless-express'
import express from 'express'
import { cookies } from './cookies.mjs'

const app = express()
app.use(cookies)
app.get('/', (req, res) => res.json({ theme: req.cookies.theme === 'dark' ? 'dark' : 'light' }))
app.use((req, res) => res.status(404).json({ error: 'not found' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).json({ error: 'failed' })
})

export const handler = serverlessExpress({ app, logSettings: { level: 'error' } })
