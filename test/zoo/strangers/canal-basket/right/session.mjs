import { catalogue } from './catalogue.mjs'

const sane = (sku, count) => catalogue.has(sku) && Number.isInteger(count) && count > 0 && count < 100

function decode(cookies) {
  const found = cookies.find((c) => c.startsWith('basket='))
  if (!found) return null
  try {
    return JSON.parse(Buffer.from(found.slice('basket='.length), 'base64').toString('utf8'))
  } catch {
    return null
  }
}

/**
 * v2 sessions hold { v: 2, items: { rope: 2 } }; browsers still come back with
 * sessions of the old site, { v: 1, items: [['rope', 2]] }.
 */
export function readSession(cookies) {
  const lines = new Map()
  const stored = decode(cookies)
  if (typeof stored?.items !== 'object' || stored.items === null) return { lines }
  let items = stored.items
  if (stored.v === 1 && Array.isArray(items))
    items = Object.fromEntries(items.filter((i) => Array.isArray(i) && typeof i[0] === 'string'))
  for (const [sku, count] of Object.entries(items)) {
    if (sane(sku, count)) lines.set(sku, count)
  }
  return { lines }
}

export function writeSession(session) {
  const stored = { v: 2, items: Object.fromEntries(session.lines) }
  return `basket=${Buffer.from(JSON.stringify(stored)).toString('base64')}; Path=/; HttpOnly`
}
