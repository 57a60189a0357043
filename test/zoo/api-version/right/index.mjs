import { presenters } from './presenters.mjs'

const header = (event, name) => Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 200, body: 'POST a customer' }
  let body
  try {
    body = JSON.parse(event.body)
  } catch {
    return { statusCode: 400, body: 'no JSON' }
  }
  if (typeof body !== 'object' || body === null) return { statusCode: 400, body: 'no object' }
  const version = header(event, 'x-api-version') ?? '1'
  const present = presenters.get(version)
  if (!present) return { statusCode: 400, body: 'unknown version' }
  return { statusCode: 200, body: JSON.stringify(present(body)) }
}
