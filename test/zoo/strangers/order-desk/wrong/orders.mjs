import { HttpError } from './http.mjs'

const orders = [
  { id: 'ord-1001', status: 'placed', total: 4250 },
  { id: 'ord-1002', status: 'paid', total: 1999 },
  { id: 'ord-1003', status: 'packed', total: 12900 },
  { id: 'ord-1004', status: 'delivered', total: 750 },
]

export const listOrders = (status) => orders.filter((order) => !status || order.status === status)

export const findOrder = (id) => {
  const order = orders.find((candidate) => candidate.id === id)
  if (!order) throw new HttpError(404, 'No such order')
  return order
}
