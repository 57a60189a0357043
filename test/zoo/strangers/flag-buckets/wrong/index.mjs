import { flags } from './flags.mjs'
import { evaluate } from './evaluate.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'private, max-age=30' },
  body: JSON.stringify(payload),
})

function context(event) {
  const query = event.queryStringParameters ?? {}
  const user = query.user ?? event.headers?.['x-user-id'] ?? ''
  return {
    user,
    country: (event.headers?.['cloudfront-viewer-country'] ?? '').toUpperCase(),
    plan: query.plan ?? 'free',
  }
}

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'GET') return json(405, { error: 'read only' })
  const [root, key, ...rest] = event.rawPath.split('/').slice(1)
  if (root !== 'flags' || rest.length > 0) return json(404, { error: 'not found' })

  if (!key) {
    const items = [...flags.entries()].map(([name, { kind, owner }]) => ({ name, kind, owner }))
    return json(200, { items })
  }
  const flag = flags.get(key)
  if (!flag) return json(404, { error: 'unknown flag' })

  const who = context(event)
  if (who.user.length > 128) return json(400, { error: 'user id too long' })
  if (flag.kind !== 'switch' && !who.user) return json(400, { error: 'this flag needs a user' })
  return json(200, { key, ...evaluate(key, flag, who) })
}
