const assets = new Map([
  ['/assets/logo.svg', { type: 'image/svg+xml', etag: 'a81f', body: '<svg/>' }],
  ['/assets/site.css', { type: 'text/css', etag: 'c02e', body: 'body{}' }],
])

const tagOf = (text) => /^(?:W\/)?"([^"]*)"$/.exec(text.trim())?.[1]

export const handler = async (event) => {
  const asset = assets.get(event.rawPath)
  if (!asset) return { statusCode: 404, body: 'not found' }
  if (event.requestContext.http.method !== 'GET') return { statusCode: 405, headers: { allow: 'GET' }, body: '' }
  const headers = { 'content-type': asset.type, etag: `"${asset.etag}"` }
  const known = event.headers['if-none-match']
  if (known?.split(',').some((text) => tagOf(text) === asset.etag)) return { statusCode: 304, headers }
  return { statusCode: 200, headers, body: asset.body }
}
