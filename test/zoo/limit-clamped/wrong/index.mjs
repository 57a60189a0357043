const max = 100

function pageOf(query) {
  const limit = Number(query.limit ?? 20)
  if (!Number.isInteger(limit) || limit < 1) return undefined
  return { limit: Math.min(limit, max), clamped: limit > max }
}

export const handler = async (event) => {
  if (event.path !== '/events') return { statusCode: 404, headers: {}, body: 'not found' }
  const page = pageOf(event.queryStringParameters ?? {})
  if (page === undefined) return { statusCode: 400, headers: {}, body: 'limit is a whole number' }
  const headers = { 'content-type': 'application/json' }
  if (page.clamped) headers['x-limit'] = page.limit
  return { statusCode: 200, headers, body: '[]' }
}
