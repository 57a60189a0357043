const items = [{ id: 1, done: false }]

export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  if (event.httpMethod === 'GET') {
    return { statusCode: 200, headers, body: JSON.stringify(items) }
  } else if (event.httpMethod === 'POST') {
    return { statusCode: 202, headers, body: JSON.stringify({ accepted: true }) }
  }
}
