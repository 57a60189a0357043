import { bodyOf } from './body.mjs'

const wrapPrices = { plain: 0, silver: 2, gold: 5 }

function lineOf(item) {
  const line = { sku: String(item?.sku ?? ''), qty: Number(item?.qty) || 1, extra: 0 }
  if (item?.gift === true) line.extra = wrapPrices[item.wrap?.paper] ?? 0
  return line
}

export async function handler(event) {
  const { method, path } = event.requestContext.http
  if (method !== 'POST' || path !== '/cart') return { statusCode: 404, body: 'not found' }
  const body = bodyOf(event)
  if (!Array.isArray(body?.items)) return { statusCode: 422, body: 'items is required' }
  const lines = body.items.slice(0, 50).map(lineOf)
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lines, extra: lines.reduce((sum, { extra }) => sum + Number(extra), 0) }),
  }
}
