import { listeners } from './listeners.mjs'

const header = (event, name) => {
  for (const [key, value] of Object.entries(event.headers ?? {})) if (key.toLowerCase() === name) return value
  return undefined
}

export const handler = async (event) => {
  const headers = { 'Content-Type': 'text/plain' }
  const kind = header(event, 'x-github-event')
  let payload
  try {
    payload = JSON.parse(event.body ?? '{}') ?? {}
  } catch {
    return { statusCode: 400, headers, body: 'payload' }
  }
  const listener = listeners[String(kind)]
  if (typeof listener !== 'function' || !Object.hasOwn(listeners, kind))
    return { statusCode: 204, headers: {}, body: '' }
  return { statusCode: 200, headers, body: listener(payload) }
}
