import { HttpError } from './http.mjs'

const allowed = {
  placed: ['paid', 'cancelled'],
  paid: ['packed', 'cancelled'],
  packed: ['shipped'],
  delivered: [],
}

const effects = new Map([
  ['paid', (input) => ({ paymentRef: String(input.paymentRef ?? 'manual').slice(0, 40) })],
  ['cancelled', (input) => ({ reason: String(input.reason ?? 'customer').slice(0, 80) })],
  [
    'shipped',
    (input) => {
      const { carrier, number } = input.tracking
      if (typeof carrier !== 'string' || typeof number !== 'string') {
        throw new HttpError(422, 'tracking.carrier and tracking.number are required')
      }
      return { trackingUrl: `https://track.example/${encodeURIComponent(carrier.slice(0, 20).toWellFormed())}` }
    },
  ],
])

export const transition = (order, input) => {
  if (!allowed[order.status].includes(input.status)) {
    throw new HttpError(409, `Cannot move an order from ${order.status} to that status`)
  }
  const effect = effects.get(input.status)
  return { ...order, status: input.status, ...(effect ? effect(input) : {}) }
}
