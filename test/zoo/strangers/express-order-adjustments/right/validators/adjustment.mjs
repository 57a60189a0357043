import { ApiError } from '../middleware/errors.mjs'

const TYPES = ['credit', 'surcharge', 'refund']

export function parseAdjustment(body) {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new ApiError(400, 'Expected a JSON object')
  const errors = []
  const { type, amount, reason } = body
  if (!TYPES.includes(type)) errors.push(`type must be one of ${TYPES.join(', ')}`)
  // a refund without an amount gives back everything that was paid
  if (amount === undefined && type !== 'refund') errors.push('amount is required')
  if (amount !== undefined && !(typeof amount === 'number' && amount > 0 && amount <= 100000))
    errors.push('amount must be a positive number')
  if (reason !== undefined && typeof reason !== 'string') errors.push('reason must be a string')
  if (errors.length) throw new ApiError(422, 'Validation failed', errors)
  return { type, amount, reason }
}
