import { AppError } from './app-error.mjs'

export function parseJson(event) {
  let value
  try {
    value = JSON.parse(
      event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
    )
  } catch {
    throw new AppError(400, 'invalid JSON')
  }
  if (value === null || typeof value !== 'object') throw new AppError(400, 'an object is expected')
  return value
}
