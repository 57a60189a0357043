import { Router } from 'express'
import { parseCart } from './parse.mjs'
import { priceCart } from './pricing.mjs'

export const cartRouter = Router()

cartRouter.post('/quote', (req, res) => {
  const { errors, cart } = parseCart(req.body)
  if (errors.length > 0) return res.status(422).json({ code: 'INVALID_CART', errors })
  res.json(priceCart(cart))
})
