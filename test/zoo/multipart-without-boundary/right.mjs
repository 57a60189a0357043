export const handler = async (event) => {
  const type = event.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { statusCode: 415, headers: { 'content-type': 'text/plain' }, body: 'multipart only' }
  }
  const boundary = type.match(/boundary="?([^";]+)"?/)?.[1]
  if (boundary === undefined) return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'no boundary' }
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('latin1')
  const parts = body.split(`--${boundary}`).length - 2
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ parts: Math.max(0, parts) }),
  }
}
