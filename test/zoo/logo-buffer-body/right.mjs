const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const handler = async (event) => {
  switch (event.rawPath) {
    case '/':
      return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<img src="/logo.png">' }
    case '/logo.png':
      return {
        statusCode: 200,
        headers: { 'content-type': 'image/png' },
        body: pixel.toString('base64'),
        isBase64Encoded: true,
      }
    default:
      return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  }
}
