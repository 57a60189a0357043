import createApi from 'lambda-api'
import { BadOrder, readOrder } from './order.mjs'
import { quote } from './shipping.mjs'
import { CATALOGUE, COUNTRIES } from './catalogue.mjs'

const api = createApi({ logger: false })

api.get('/catalogue', (req, res) => {
  res.json(Object.entries(CATALOGUE).map(([sku, { name, price }]) => ({ sku, name, price })))
})

api.get('/countries', (req, res) => {
  res.json(Object.keys(COUNTRIES))
})

api.post('/orders/quote', (req, res) => {
  const order = readOrder(req.body)
  res.json(quote(order))
})

api.use((error, req, res, next) => {
  if (error instanceof BadOrder) {
    res.status(422).json({ error: error.message, field: error.field })
    return
  }
  // Cookies, paths and parameters with broken escapes are the client's mistake.
  if (error instanceof URIError) {
    res.status(400).json({ error: 'Malformed escape sequence' })
    return
  }
  next()
})

export const handler = async (event, context) => api.run(event, context)
