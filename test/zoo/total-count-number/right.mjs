const tickets = Array.from({ length: 12 }, (_, i) => ({ id: i + 1, open: i % 3 === 0 }))

export const handler = async (event) => {
  const headers = { 'content-type': 'application/json' }
  if (event.queryStringParameters?.count === 'true') headers['x-total-count'] = String(tickets.length)
  return { statusCode: 200, headers, body: JSON.stringify(tickets.slice(0, 5)) }
}
