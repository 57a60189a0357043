import { ApiError } from '../middleware/errors.mjs'

const SIGN = { credit: -1, refund: -1, surcharge: 1 }

export function adjust(order, { type, amount, reason }) {
  const value = amount ?? order.total
  if (type === 'refund' && value > order.total) throw new ApiError(422, 'Refund exceeds the order total')
  return {
    order: order.id,
    type,
    balance: Math.round((order.total + SIGN[type] * value) * 100) / 100,
    reason: reason ?? null,
    note: `${type} of ${value.toFixed(2)} ${order.currency}`,
  }
}
