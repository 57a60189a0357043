import { BadCursor, pageOfTickets, SORTS } from './tickets.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const readLimit = (value) => {
  const limit = Number.parseInt(value ?? '2', 10)
  return Number.isNaN(limit) ? 2 : Math.min(Math.max(limit, 1), 50)
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/tickets') return json(404, { message: 'Not found' })
  if (method !== 'GET') return json(405, { message: 'Method not allowed' })

  const query = event.queryStringParameters ?? {}
  const sort = query.sort ?? 'newest'
  if (!Object.hasOwn(SORTS, sort)) return json(400, { message: 'Unknown sort' })

  try {
    return json(200, pageOfTickets({ sort, after: query.after, limit: readLimit(query.limit) }))
  } catch (error) {
    if (error instanceof BadCursor) return json(400, { message: 'Unknown cursor' })
    throw error
  }
}
