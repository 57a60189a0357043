import { resize } from './image.mjs'

export const handler = async (event) => {
  if (event.rawPath !== '/resize')
    return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' }
  const width = Number.parseInt(event.queryStringParameters?.w ?? '16', 10)
  const image = resize(Number.isNaN(width) ? 16 : width)
  return {
    statusCode: 200,
    headers: { 'content-type': 'image/bmp', 'cache-control': 'public, max-age=3600' },
    body: image.toString('base64'),
    isBase64Encoded: true,
  }
}
