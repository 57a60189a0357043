import { readers } from './readers.mjs'

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, body: '' }
  const headers = Object.fromEntries(Object.entries(event.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]))
  const [type] = (headers['content-type'] ?? 'application/json').split(';')
  const reader = readers[type.trim()]
  if (typeof reader !== 'object') return { statusCode: 415, body: `cannot read ${type}` }
  let body
  try {
    body = JSON.parse(event.body)
  } catch {
    return { statusCode: 400, body: 'no JSON' }
  }
  if (!body || typeof body !== 'object') return { statusCode: 400, body: 'no object' }
  return { statusCode: 201, body: JSON.stringify({ name: reader.name(body) ?? null }) }
}
