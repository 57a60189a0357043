import { fetchUpstream } from './upstream.mjs'

// Headers that belong to one connection and are not passed on.
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'content-length'])

const PREFIX = '/gateway'
const METHODS = ['GET', 'HEAD', 'POST']

const plain = (statusCode, message) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

function toProxyResult(upstream) {
  const headers = {}
  for (const [name, value] of Object.entries(upstream.headers)) {
    if (HOP_BY_HOP.has(name)) continue
    headers[name] = value
  }
  headers['x-served-by'] = 'edge-proxy'
  return { statusCode: upstream.status, headers, body: upstream.body }
}

function lowerKeys(headers) {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
}

export const handler = async (event) => {
  if (!event.path.startsWith(`${PREFIX}/`)) return plain(404, 'Not found')
  if (!METHODS.includes(event.httpMethod)) return plain(405, 'Method not allowed')

  const upstream = await fetchUpstream({
    method: event.httpMethod,
    path: event.path.slice(PREFIX.length),
    query: event.queryStringParameters ?? {},
    headers: lowerKeys(event.headers),
  })
  return toProxyResult(upstream)
}
