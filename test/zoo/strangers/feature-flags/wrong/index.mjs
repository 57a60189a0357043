import { FLAGS } from './flags.mjs'
import { evaluate } from './evaluate.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, max-age=30' },
  body: JSON.stringify(data),
})

function subject(event) {
  const headers = {}
  for (const [name, value] of Object.entries(event.headers ?? {})) headers[name.toLowerCase()] = value
  return {
    user: event.queryStringParameters?.user || 'anonymous',
    country: headers['cloudfront-viewer-country'] ?? '',
    mobile: headers['cloudfront-is-mobile-viewer'] === 'true',
  }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { error: 'GET only' })
  const [root, key, ...rest] = (event.path ?? '').split('/').filter(Boolean)
  if (root !== 'flags' || rest.length > 0) return json(404, { error: 'not found' })

  if (key === undefined) return json(200, { flags: [...FLAGS.keys()] })
  const flag = FLAGS.get(key)
  if (!flag) return json(404, { error: 'unknown flag' })
  return json(200, { key, enabled: evaluate(flag, subject(event)) })
}
