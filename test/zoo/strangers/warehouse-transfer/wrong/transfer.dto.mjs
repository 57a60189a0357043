import { Either } from './either.mjs'
import { InvalidCommandError } from './errors.mjs'

const isCode = (value) => typeof value === 'string' && /^[A-Z]+-\d{1,4}$/.test(value)

export function parseTransfer({ body, isBase64Encoded }) {
  let json
  try {
    json = JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : (body ?? ''))
  } catch {
    return Either.left(new InvalidCommandError('Body is not JSON'))
  }
  const { lot, to, quantity } = json ?? {}
  if (!isCode(lot) || !isCode(to)) {
    return Either.left(new InvalidCommandError('lot and to are required'))
  }
  if (!Number.isInteger(quantity) || quantity < 1) {
    return Either.left(new InvalidCommandError('quantity must be a positive integer'))
  }
  return Either.right({ lot, to, quantity })
}
