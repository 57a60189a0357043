import { validate } from './schema.mjs'
import { evaluate, describe } from './conditions.mjs'

const send = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
const HOME = { 'lamp.hall': 'on', 'lock.front': 'locked', 'temp.attic': 17, 'motion.stairs': false }

const bodyText = (event) =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')

export async function handler(event) {
  const { method } = event.requestContext.http
  if (event.rawPath === '/' && method === 'GET') return send(200, { home: Object.keys(HOME) })
  if (event.rawPath !== '/automations/dry-run') return send(404, { error: 'not found' })
  if (method !== 'POST') return send(405, { error: 'post only' })

  const text = bodyText(event)
  if (text.length > 4000) return send(413, { error: 'automation too large' })
  let automation
  try {
    automation = JSON.parse(text)
  } catch {
    return send(400, { error: 'invalid json' })
  }
  if (!validate(automation)) return send(422, { error: 'invalid automation', at: validate.errors[0].instancePath })

  const fires = automation.when ? evaluate(automation.when, HOME) : true
  const result = { name: automation.name, fires, actions: fires ? automation.then : [] }
  if (event.queryStringParameters?.explain === 'true' && automation.when)
    result.explain = describe(automation.when, HOME)
  return send(200, result)
}
