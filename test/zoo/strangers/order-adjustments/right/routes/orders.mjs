import { Router } from 'express'
import { findOrder, listOrders } from '../repositories/orders.mjs'
import { adjust } from '../services/adjustments.mjs'
import { validateAdjustment } from '../validators/adjustment.mjs'
import { HttpError } from '../middleware/errors.mjs'

export const ordersRouter = Router()

ordersRouter.param('orderId', (req, res, next, id) => {
  const order = findOrder(id)
  if (!order) return next(new HttpError(404, 'No such order'))
  req.order = order
  next()
})

ordersRouter.get('/', (req, res) => {
  res.json({ orders: listOrders().map(({ id, total, status }) => ({ id, total, status })) })
})

ordersRouter.get('/:orderId', (req, res) => {
  res.json(req.order)
})

ordersRouter.post('/:orderId/adjustments', (req, res) => {
  const adjustment = validateAdjustment(req.body)
  const result = adjust(req.order, adjustment)
  res.status(201).json({ orderId: req.order.id, ...result })
})
