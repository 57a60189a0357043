const limit = 64 * 1024

export const handler = async (event) => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > limit) return { statusCode: 413, headers: { 'content-type': 'text/plain' }, body: 'too large' }
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  }
}
