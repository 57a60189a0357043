const most = 15
const windowMs = 10_000
let window = { start: 0, used: 0 }

export const handler = async () => {
  const now = Date.now()
  if (now - window.start >= windowMs) window = { start: now, used: 0 }
  const left = most - ++window.used
  if (left < 0) {
    const seconds = Math.ceil((window.start + windowMs - now) / 1000)
    return { statusCode: 429, headers: { 'retry-after': String(seconds) }, body: '' }
  }
  return { statusCode: 200, headers: { 'x-ratelimit-remaining': String(left) }, body: 'pong' }
}
