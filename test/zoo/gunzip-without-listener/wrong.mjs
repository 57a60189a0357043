import { createGunzip } from 'node:zlib'

const unzip = (bytes) =>
  new Promise((resolve) => {
    const gunzip = createGunzip()
    let size = 0
    gunzip.on('data', (chunk) => (size += chunk.length))
    gunzip.on('end', () => resolve(size))
    gunzip.end(bytes)
  })

export const handler = async (event) => {
  const headers = { 'content-type': 'text/plain' }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (event.headers['content-encoding'] !== 'gzip' || bytes.length === 0)
    return { statusCode: 415, headers, body: 'gzip only' }
  return { statusCode: 200, headers, body: `${await unzip(bytes)} bytes` }
}
