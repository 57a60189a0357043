import express from 'express'
import { orders } from './routes/orders.mjs'
import { errorHandler, notFound } from './middleware/errors.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '256kb' }))

const v1 = express.Router()
v1.get('/health', (req, res) => res.json({ ok: true }))
v1.use('/orders', orders)

app.use('/v1', v1)
app.use(notFound)
app.use(errorHandler)
