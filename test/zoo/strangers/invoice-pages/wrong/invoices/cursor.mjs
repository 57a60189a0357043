import { HttpError } from '../http/errors.mjs'

const invalid = () => new HttpError(400, 'cursor is invalid')

export const encodeCursor = (after) => Buffer.from(JSON.stringify({ after })).toString('base64url')

export function decodeCursor(cursor) {
  let position
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw invalid()
  }
  if (!Number.isInteger(position.after)) throw invalid()
  return position.after
}
