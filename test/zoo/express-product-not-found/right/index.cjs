const serverless = require('serverless-http')
const express = require('express')
const { findProduct } = require('./repository.cjs')

const app = express()
app.get('/products/:id', async (req, res) => {
  res.json(await findProduct(req.params.id))
})
app.get('/', (req, res) => res.json({ service: 'products' }))
app.use((req, res) => res.status(404).json({ error: 'no such page' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).json({ error: err.name })
})

exports.handler = serverless(app)
