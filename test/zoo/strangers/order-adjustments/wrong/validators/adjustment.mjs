import { HttpError } from '../middleware/errors.mjs'

const TYPES = ['charge', 'credit', 'refund']

export function validateAdjustment(body) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new HttpError(400, 'A JSON object is expected')
  }
  if (!TYPES.includes(body.type)) {
    throw new HttpError(400, `type must be one of ${TYPES.join(', ')}`)
  }
  // refunds are computed from the lines
  if (body.type !== 'refund' && !(Number.isFinite(body.amount) && body.amount > 0)) {
    throw new HttpError(400, 'amount must be a positive number')
  }
  if (body.lines !== undefined && !Array.isArray(body.lines)) {
    throw new HttpError(400, 'lines must be an array')
  }
  for (const line of body.lines ?? []) {
    if (typeof line?.sku !== 'string' || !Number.isInteger(line.qty) || line.qty < 1) {
      throw new HttpError(400, 'each line needs a sku and a qty')
    }
  }
  return body
}
