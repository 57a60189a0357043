import { idempotent } from './idempotency.mjs'
import { json, methodOf, readJson } from './http.mjs'

const CURRENCIES = ['EUR', 'USD', 'CHF']

function validate(payment) {
  const errors = []
  if (!Number.isSafeInteger(payment.amount) || payment.amount <= 0) errors.push('amount must be a positive integer')
  if (!CURRENCIES.includes(payment.currency)) errors.push(`currency must be one of ${CURRENCIES.join(', ')}`)
  if (payment.reference !== undefined && (typeof payment.reference !== 'string' || payment.reference.length > 35)) {
    errors.push('reference must have at most 35 characters')
  }
  return errors
}

async function createPayment(event) {
  const payment = readJson(event)
  if (!payment) return json(400, { errors: ['body must be a JSON object'] })
  const errors = validate(payment)
  if (errors.length > 0) return json(422, { errors })
  return json(201, { status: 'accepted', amount: payment.amount, currency: payment.currency })
}

const create = idempotent(createPayment)

export const handler = async (event) => {
  if (event.rawPath === '/payments/currencies') return json(200, CURRENCIES)
  if (event.rawPath !== '/payments') return json(404, { errors: ['not found'] })
  if (methodOf(event) !== 'POST') return json(405, { errors: ['use POST'] })
  return create(event)
}
