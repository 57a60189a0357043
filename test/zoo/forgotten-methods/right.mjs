const items = [{ id: 1, done: false }]

export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  if (event.httpMethod === 'GET') {
    return { statusCode: 200, headers, body: JSON.stringify(items) }
  } else if (event.httpMethod === 'POST') {
    return { statusCode: 202, headers, body: JSON.stringify({ accepted: true }) }
  }
  return {
    statusCode: 405,
    headers: { ...headers, Allow: 'GET, POST' },
    body: JSON.stringify({ error: 'not allowed' }),
  }
}
