import express from 'express'
import { getInvoice, pay } from './invoices.mjs'
import { InvoiceError, onError } from './errors.mjs'

export const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json({ limit: '100kb' }))

app.get('/healthz', (req, res) => {
  res.type('text/plain').send('ok')
})

app.get('/invoices/:id', (req, res) => {
  res.json(getInvoice(req.params.id))
})

app.post('/invoices/:id/payments', (req, res) => {
  const cents = req.body?.cents
  if (!Number.isInteger(cents) || cents < 1 || cents > 100_000_000) throw new InvoiceError('INVALID_AMOUNT')
  res.status(201).json(pay(getInvoice(req.params.id), cents))
})

app.use((req, res) => {
  res.status(404).json({ code: 'NO_SUCH_ROUTE' })
})
app.use(onError)
