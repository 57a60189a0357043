const MAX_LIMIT = 500

const whole = (text, fallback) =>
  text === undefined || text === '' ? fallback : /^\d{1,6}$/.test(text) ? Number(text) : NaN

export function readPage(query) {
  const limit = whole(query.limit, 50)
  const offset = whole(query.offset, 0)
  if (Number.isNaN(limit) || limit < 1) return { error: 'limit must be a whole number from 1' }
  if (Number.isNaN(offset)) return { error: 'offset must be a whole number' }
  if (query.expand !== undefined && query.expand !== 'ticket') return { error: 'expand may only be ticket' }
  const expand = query.expand === 'ticket'
  return { limit: Math.min(limit, MAX_LIMIT), offset, expand }
}
