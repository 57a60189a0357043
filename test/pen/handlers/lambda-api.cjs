const api = require('lambda-api')({ logger: false })

api.get('/', () => ({ service: 'stock' }))
api.get('/stock/:sku', (req) => ({ sku: req.params.sku.slice(0, 40), left: 3 }))
api.post('/stock', (req, res) => {
  const left = req.body?.left
  if (!Number.isInteger(left)) return res.status(422).json({ error: 'left' })
  return res.status(201).json({ left })
})

exports.handler = async (event, context) => api.run(event, context)
