const users = Array.from({ length: 45 }, (_, i) => ({ id: i + 1, name: `User ${i + 1}` }))

export const handler = async (event) => {
  const page = Math.max(1, parseInt(event.queryStringParameters?.page, 10) || 1)
  const from = (page - 1) * 10
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ page, items: users.slice(from, from + 10) }),
  }
}
