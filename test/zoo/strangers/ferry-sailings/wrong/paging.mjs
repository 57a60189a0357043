export function readCursor(cursor) {
  if (cursor === undefined) return 0
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const found = /^o:(\d{1,6}):[\w-]+$/.exec(text)
  return found ? Number(found[1]) : null
}

const writeCursor = (offset, row) => Buffer.from(`o:${offset}:${row.id}`).toString('base64url')

export function pageOf(rows, offset, limit) {
  const items = rows.slice(offset, offset + limit)
  const end = offset + items.length
  if (items.length < limit) return { items, next: null }
  return { items, next: writeCursor(end, rows[end]) }
}
