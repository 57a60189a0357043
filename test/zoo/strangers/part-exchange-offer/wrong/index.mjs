import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { VEHICLES } from './lenders.mjs'
import { equity, validate } from './offer.mjs'

const app = express()
const router = express.Router()

router.param('stock', (req, res, next, stock) => {
  if (!Object.hasOwn(VEHICLES, stock)) return res.status(404).json({ message: 'No such vehicle' })
  req.vehicle = VEHICLES[stock]
  next()
})

router.get('/:stock', (req, res) => res.json(req.vehicle))

router.post('/:stock/offer', express.json(), (req, res) => {
  const errors = validate(req.body)
  if (errors.length) return res.status(400).json({ errors })
  const { deposit, partExchange } = req.body
  const toFinance = req.vehicle.price - deposit - equity(partExchange)
  if (toFinance < 0) return res.status(409).json({ message: 'Nothing left to finance', surplus: -toFinance })
  res.json({ vehicle: req.vehicle.title, toFinance, monthly: Math.ceil(toFinance / 48) })
})

app.use('/vehicles', router)
app.get('/', (_req, res) => res.json({ vehicles: Object.keys(VEHICLES) }))
app.use((_req, res) => {
  res.status(404).json({ message: 'Not found' })
})
app.use((err, _req, res, _next) => {
  res.status(err.statusCode || 500).json({ message: err.expose ? err.message : 'Something broke' })
})

export const handler = serverlessExpress({ app })
