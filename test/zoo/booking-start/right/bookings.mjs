import { endOf } from './time.mjs'

export function book(input) {
  const start = new Date(input?.start)
  if (Number.isNaN(start.getTime()) || Math.abs(start.getTime()) > 8e15)
    return { statusCode: 422, headers: {}, body: '' }
  return {
    statusCode: 201,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ end: endOf(start) }),
  }
}
