import express from 'express'
import serverless from 'serverless-http'
import { cart } from './routes/cart.mjs'
import { session } from './middleware/session.mjs'
import { catalogue } from './data/catalogue.mjs'

const app = express()
app.use(express.json())
app.use(session)
app.get('/products', (req, res) => res.json([...catalogue.values()]))
app.use('/cart', cart)
app.use((req, res) => res.status(404).json({ error: 'Not found' }))
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'Internal error' })
})

export const handler = serverless(app)
