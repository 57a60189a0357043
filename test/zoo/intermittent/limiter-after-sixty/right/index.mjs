import { limited } from './limiter.mjs'

export const handler = async () => {
  const over = limited('anonymous')
  if (over !== undefined) return { statusCode: 429, headers: { 'retry-after': over.retryAfter.toString() }, body: '' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
}
