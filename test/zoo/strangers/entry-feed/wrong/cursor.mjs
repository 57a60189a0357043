const VERSION = 'v1'

export class CursorError extends Error {}

export const encodeCursor = (id) => `${VERSION}.${id}`

/** Ids are snowflakes, too long for a number. */
export function decodeCursor(text) {
  const [version, id] = text.split('.')
  if (version !== VERSION || !id) throw new CursorError('after is not a cursor of this API')
  return BigInt(id)
}
