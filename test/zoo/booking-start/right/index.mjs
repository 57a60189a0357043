import { book } from './bookings.mjs'

const headers = { 'Content-Type': 'application/json' }

export const handler = async (event) => {
  if (event.path !== '/bookings') return { statusCode: 404, headers, body: '{"error":"not found"}' }
  if (event.body === null) return { statusCode: 200, headers, body: '[]' }
  try {
    JSON.parse(event.body)
  } catch {
    return { statusCode: 400, headers, body: '{"error":"invalid JSON"}' }
  }
  return book(JSON.parse(event.body))
}
