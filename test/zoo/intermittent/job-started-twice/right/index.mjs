import { idOf } from './id.mjs'
import { find, start } from './jobs.mjs'

const headers = { 'Content-Type': 'application/json' }

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 200, headers, body: '{}' }
  const id = idOf(event.body)
  if (id === undefined) return { statusCode: 400, headers, body: '{"error":"id"}' }
  const running = find(id)
  if (running) return { statusCode: 409, headers, body: JSON.stringify(running) }
  return { statusCode: 202, headers, body: JSON.stringify(start(id)) }
}
