import { Router } from 'express'
import { catalogue } from '../data/catalogue.mjs'
import { serializeCart } from '../middleware/session.mjs'
import { shippingFor, totals } from '../services/totals.mjs'

export const cart = Router()

cart.get('/', (req, res) => res.json(totals(req.lines)))

cart.get('/shipping', (req, res) => {
  const zone = req.query.zone ?? 'domestic'
  if (zone !== 'domestic' && zone !== 'europe') return res.status(400).json({ error: 'Unknown zone' })
  return res.json(shippingFor(req.lines, zone))
})

cart.post('/items', (req, res) => {
  const { sku, quantity = 1 } = req.body ?? {}
  if (!catalogue.has(sku)) return res.status(422).json({ error: 'Unknown sku' })
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99)
    return res.status(422).json({ error: 'Invalid quantity' })
  const lines = [...req.lines.filter((line) => line.sku !== sku), { sku, quantity }]
  res.cookie('cart', serializeCart(lines), { httpOnly: true, sameSite: 'lax', path: '/' })
  return res.status(201).json(totals(lines))
})

cart.delete('/', (req, res) => {
  res.clearCookie('cart', { path: '/' })
  res.status(204).end()
})
