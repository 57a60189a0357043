const api = require('lambda-api')({ logger: false })
const { discountFor } = require('./discounts.cjs')

// The framework itself decodes cookies, and throws for those that are not encoded.
api.use((err, req, res, next) => {
  if (err instanceof URIError) res.status(400).json({ error: 'malformed cookie' })
  else next()
})

api.get('/', () => ({ service: 'discounts' }))
api.get('/discounts/:tier', (req) => ({ percent: discountFor(req.params.tier) }))

exports.handler = async (event, context) => await api.run(event, context)
