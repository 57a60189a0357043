import express from 'express'
import { session } from './middleware/session.mjs'
import { notes } from './routes/notes.mjs'
import { admin } from './routes/admin.mjs'
import { login } from './routes/login.mjs'

export const app = express()

app.disable('x-powered-by')
app.use(express.json({ inflate: false }))
app.use(session)

app.get('/healthz', (req, res) => res.type('text/plain').send('ok'))
app.use('/login', login)
app.use('/notes', notes)
app.use('/admin', admin)

app.use((req, res) => {
  res.status(404).json({ error: 'not_found' })
})

// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ error: err.type ?? (status < 500 ? 'bad_request' : 'internal') })
})
