import { limited } from './limiter.mjs'

export const handler = async (event) => {
  const over = limited(event.headers['x-plan'] ?? 'anonymous')
  if (over !== undefined)
    return { statusCode: 429, headers: { 'retry-after': over.retryAfterSeconds.toString() }, body: '' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
}
