export const toCursor = (id) => Buffer.from(JSON.stringify({ id })).toString('base64url')

export function fromCursor(cursor) {
  if (!cursor) return -1
  try {
    const { id } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) ?? {}
    return Number.isInteger(id) ? id : -1
  } catch {
    return -1
  }
}
