import express from 'express'
import { cartRouter } from './cart/router.mjs'
import { CATALOG } from './catalog.mjs'

export const app = express()

app.disable('x-powered-by')
// browsers ask before they post, CORS itself is the Function URL's
app.use((req, res, next) => (req.method === 'OPTIONS' ? res.status(204).end() : next()))
app.use(express.json({ limit: '64kb', inflate: false }))

app.get('/catalog', (req, res) => {
  res.json([...CATALOG].map(([sku, { title, price }]) => ({ sku, title, price })))
})
app.use('/cart', cartRouter)

app.use((req, res) => {
  res.status(404).json({ code: 'NOT_FOUND' })
})

// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ code: err.code ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL') })
})
