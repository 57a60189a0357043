import { Router } from 'express'
import { findOrder, listOrders } from '../repository/orders.mjs'
import { adjust } from '../services/adjustments.mjs'
import { parseAdjustment } from '../validators/adjustment.mjs'
import { ApiError } from '../middleware/errors.mjs'

export const orders = Router()

orders.param('id', (req, res, next, id) => {
  req.order = findOrder(id)
  next(req.order ? undefined : new ApiError(404, `No order ${id}`))
})

orders.get('/', (req, res) => {
  const { status } = req.query
  res.json({ orders: listOrders().filter((o) => status === undefined || o.status === status) })
})

orders.get('/:id', (req, res) => res.json(req.order))

orders.post('/:id/adjustments', (req, res) => {
  const input = parseAdjustment(req.body)
  if (req.order.status !== 'paid') throw new ApiError(409, `Order is ${req.order.status}`)
  res.status(201).json(adjust(req.order, input))
})
