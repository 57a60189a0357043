import { HttpError } from '../middleware/errors.mjs'

const cents = (n) => Math.round(n * 100) / 100

const STRATEGIES = {
  charge: (order, { amount }) => ({ type: 'charge', total: cents(order.total + amount) }),

  credit: (order, { amount }) => {
    if (amount > order.total) throw new HttpError(422, 'credit exceeds the total')
    return { type: 'credit', total: cents(order.total - amount) }
  },

  refund: (order, adjustment) => {
    // without lines the whole order is refunded
    const requested = adjustment.lines ?? order.lines
    const refunded = requested.map((line) => {
      const bought = order.lines.find((l) => l.sku === line.sku)
      if (!bought || bought.qty < line.qty) throw new HttpError(422, 'line was not bought')
      return { sku: bought.sku, amount: cents(bought.price * line.qty) }
    })
    const amount = cents(refunded.reduce((sum, line) => sum + line.amount, 0))
    return { type: 'refund', refunded, total: cents(order.total - amount) }
  },
}

export function adjust(order, adjustment) {
  return STRATEGIES[adjustment.type](order, adjustment)
}
