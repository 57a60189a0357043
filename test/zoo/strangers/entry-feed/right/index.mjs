import { decodeCursor, encodeCursor, CursorError } from './cursor.mjs'
import { pageAfter } from './entries.mjs'

const DEFAULT_LIMIT = 3
const MAX_LIMIT = 20

const json = (statusCode, value, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
})

function readLimit(text) {
  if (text === undefined) return DEFAULT_LIMIT
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return Math.min(limit, MAX_LIMIT)
}

function feed(query) {
  const limit = readLimit(query.limit)
  if (limit === 0) return json(400, { error: 'limit must be a positive number' })
  const after = query.after ? decodeCursor(query.after) : 0n
  const { rows, more } = pageAfter(after, limit)
  const next = more ? encodeCursor(rows.at(-1).id) : null
  return json(
    200,
    { items: rows.map((row) => ({ ...row, id: row.id.toString() })), next },
    next ? { link: `</entries?after=${next}&limit=${limit}>; rel="next"` } : {},
  )
}

export const handler = async (event) => {
  if (event.rawPath !== '/entries') return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'GET') return json(405, { error: 'method not allowed' })
  try {
    return feed(event.queryStringParameters ?? {})
  } catch (error) {
    if (error instanceof CursorError) return json(400, { error: error.message })
    throw error
  }
}
