export const handler = async (event) => {
  const headers = { 'content-type': 'application/json' }
  if (event.rawPath === '/version') {
    return { headers, body: JSON.stringify({ version: '1.4.2' }) }
  }
  return { statusCode: 200, headers, body: JSON.stringify({ ok: true }) }
}
