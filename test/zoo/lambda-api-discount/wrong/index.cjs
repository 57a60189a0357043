const api = require('lambda-api')({ logger: false })
const { discountFor } = require('./discounts.cjs')

api.get('/', () => ({ service: 'discounts' }))
api.get('/discounts/:tier', (req) => ({ percent: discountFor(req.params.tier) }))

exports.handler = async (event, context) => await api.run(event, context)
