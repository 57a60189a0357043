import { gzipSync } from 'node:zlib'

const page = '<!doctype html><title>Status</title><p>All systems are up.</p>'

export const handler = async (event) => {
  const headers = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding' }
  if (event.headers['accept-encoding']?.includes('gzip')) {
    const zipped = gzipSync(page)
    headers['content-encoding'] = 'gzip'
    return { statusCode: 200, headers, body: zipped.toString('base64'), isBase64Encoded: true }
  }
  return { statusCode: 200, headers, body: page }
}
