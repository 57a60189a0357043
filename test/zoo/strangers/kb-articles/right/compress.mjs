import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const MIN_LENGTH = 1024
const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

const accepts = (acceptEncoding) =>
  new Set(acceptEncoding.split(',').map((part) => part.split(';')[0].trim().toLowerCase()))

export async function compress(response, acceptEncoding) {
  if (response.body.length < MIN_LENGTH) {
    return response
  }
  const encodings = accepts(acceptEncoding)
  if (encodings.has('gzip')) {
    const body = await gzipAsync(response.body)
    return {
      ...response,
      headers: { ...response.headers, 'Content-Encoding': 'gzip' },
      body: body.toString('base64'),
      isBase64Encoded: true,
    }
  }
  if (encodings.has('br')) {
    const body = await brotliAsync(response.body)
    return {
      ...response,
      headers: { ...response.headers, 'Content-Encoding': 'br' },
      body: body.toString('base64'),
      isBase64Encoded: true,
    }
  }
  return response
}
