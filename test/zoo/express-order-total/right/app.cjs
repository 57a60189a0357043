const express = require('express')
const orders = require('./orders.cjs')

const app = express()
app.use(express.json())
app.get('/', (req, res) => res.send('orders'))
app.use('/orders', orders)
app.use((req, res) => res.status(404).json({ error: 'not found' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).json({ error: err.status ? 'bad request' : 'internal error' })
})

module.exports = app
