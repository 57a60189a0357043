import express from 'express'
import { listProducts, exportProducts } from './controllers/products.mjs'

export const app = express()

app.disable('x-powered-by')

app.get('/products', listProducts)
app.get('/exports/products', exportProducts)

app.use((req, res) => {
  res.status(404).json({ message: 'Not Found' })
})

// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ message: status === 500 ? 'Something went wrong' : err.message })
})
