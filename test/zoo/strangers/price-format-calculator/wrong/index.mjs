import { RATES, SKUS, total } from './catalogue.mjs'
import { LOCALES, money, NOTATIONS } from './format.mjs'

const send = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readQuery(q) {
  const problems = []
  const { sku, currency = 'EUR', locale = 'en', notation = 'standard' } = q
  const qty = Number(q.qty ?? 1)
  const decimals = q.decimals === undefined ? null : Number(q.decimals)
  if (!SKUS.has(sku)) problems.push('unknown sku')
  if (!RATES.has(currency)) problems.push('unknown currency')
  if (!LOCALES.includes(locale)) problems.push('unknown locale')
  if (!NOTATIONS.includes(notation)) problems.push('notation must be standard or compact')
  if (!Number.isInteger(qty) || qty < 1 || qty > 1_000_000) problems.push('qty must be 1 to 1000000')
  if (decimals !== null && (!Number.isInteger(decimals) || decimals < 0 || decimals > 6))
    problems.push('decimals must be 0 to 6')
  return { sku, qty, currency, locale, notation, decimals, problems }
}

export const handler = async (event) => {
  if (event.path === '/skus') return send(200, [...SKUS.keys()])
  if (event.path !== '/price') return send(404, { error: 'not found' })
  if (event.httpMethod !== 'GET') return send(405, { error: 'method not allowed' })
  const query = readQuery(event.queryStringParameters ?? {})
  if (query.problems.length > 0) return send(422, { errors: query.problems })
  const amount = total(query.sku, query.qty, query.currency)
  return send(200, { sku: query.sku, qty: query.qty, amount, display: money(amount, query) })
}
