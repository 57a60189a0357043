import { IniError, parseIni } from './ini.mjs'
import { DEFAULTS, resolve } from './preferences.mjs'

const USERS = new Set(['ada', 'grace', 'linus'])

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

export async function handler(event) {
  const method = event.requestContext.http.method
  const hit = /^\/users\/(\w+)\/preferences\/?$/.exec(event.rawPath)
  if (!hit || !USERS.has(hit[1])) return reply(404, { message: 'not found' })
  if (method === 'GET') return reply(200, DEFAULTS)
  if (method !== 'PUT') return reply(405, { message: 'use GET or PUT' })

  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  if (text.length > 10_000) return reply(413, { message: 'preferences are too long' })
  try {
    return reply(200, { user: hit[1], preferences: resolve(parseIni(text)) })
  } catch (err) {
    if (err instanceof IniError) return reply(422, { message: err.message })
    throw err
  }
}
