import { ENTRIES, STATIONS } from './entries.mjs'

const PAGE = 5

function answer(statusCode, data) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(data),
  }
}

class BadRequest extends Error {}

const encodeCursor = (entry) => Buffer.from(JSON.stringify({ after: entry.id })).toString('base64url')

function decodeCursor(text) {
  let value
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    throw new BadRequest('cursor cannot be read')
  }
  if (!value || typeof value.after !== 'string') throw new BadRequest('cursor cannot be read')
  if (!ENTRIES.some((e) => e.id === value.after)) throw new BadRequest('cursor has expired')
  return value.after
}

function pageOf(query) {
  const { station, cursor, limit } = query
  if (station !== undefined && !STATIONS.includes(station))
    throw new BadRequest(`station must be one of ${STATIONS.join(', ')}`)
  const size = limit === undefined ? PAGE : Number(limit)
  if (!Number.isInteger(size) || size < 1 || size > 20) throw new BadRequest('limit must be from 1 to 20')

  const rows = station ? ENTRIES.filter((e) => e.station === station) : ENTRIES
  let rest = rows
  if (cursor) {
    const after = decodeCursor(cursor)
    const last = ENTRIES.find((e) => e.id === after)
    rest = rows.filter((e) => e.at > last.at || (e.at === last.at && e.id > last.id))
  }
  const entries = rest.slice(0, size)
  const next = rest.length > size ? encodeCursor(entries[entries.length - 1]) : null
  return { total: rows.length, entries, next }
}

export async function handler(event) {
  const { method } = event.requestContext.http
  const path = event.rawPath
  if (method !== 'GET' && method !== 'HEAD') return answer(405, { error: 'method not allowed' })
  try {
    if (path === '/') return answer(200, { stations: STATIONS, log: '/entries' })
    if (path === '/entries') return answer(200, pageOf(event.queryStringParameters ?? {}))
  } catch (error) {
    if (error instanceof BadRequest) return answer(400, { error: error.message })
    throw error
  }
  const one = /^\/entries\/(L-\d+)$/.exec(path)
  const entry = one && ENTRIES.find((e) => e.id === one[1])
  return entry ? answer(200, entry) : answer(404, { error: 'not found' })
}
