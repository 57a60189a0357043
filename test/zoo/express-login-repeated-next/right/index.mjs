import express from 'express'
import serverless from 'serverless-http'
import { safeNext } from './safe-next.mjs'

const app = express()
app.get('/login', (req, res) => res.redirect(302, safeNext(req.query.next)))
app.use((req, res) => res.status(404).type('text').send('not found'))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  res
    .status(err.status ?? 500)
    .type('text')
    .send('something went wrong')
})

export const handler = serverless(app)
