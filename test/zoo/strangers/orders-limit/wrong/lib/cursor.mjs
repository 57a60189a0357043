// Cursors are opaque to clients: base64url of "after:<order id>".
const PREFIX = 'after:'

export const encodeCursor = (id) => Buffer.from(PREFIX + id).toString('base64url')

export function decodeCursor(cursor) {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  return text.startsWith(PREFIX) ? text.slice(PREFIX.length) : null
}
