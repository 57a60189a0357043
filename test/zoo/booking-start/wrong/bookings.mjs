import { endOf } from './time.mjs'

export function book(input) {
  const start = new Date(input?.start)
  return {
    statusCode: 201,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ end: endOf(start) }),
  }
}
