import { evaluate } from './evaluate.mjs'
import { FLAGS } from './flags.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'private, max-age=30' },
  body: JSON.stringify(value),
})

const summary = (flag) => ({ key: flag.key, enabled: flag.enabled, variants: flag.variants.map(({ name }) => name) })

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'GET') return json(405, { error: 'read only' })
  const [root, key, action, ...rest] = event.rawPath.split('/').filter(Boolean)
  if (root !== 'flags' || rest.length > 0) return json(404, { error: 'not found' })
  if (key === undefined) return json(200, [...FLAGS.values()].map(summary))

  const flag = FLAGS.get(key)
  if (!flag) return json(404, { error: 'no such flag' })
  if (action === undefined) return json(200, summary(flag))
  if (action !== 'evaluate') return json(404, { error: 'not found' })

  const { user, country } = event.queryStringParameters ?? {}
  return json(200, { key, ...evaluate(flag, { user, country }) })
}
