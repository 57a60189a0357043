import { negotiate } from './locale.mjs'

const PRODUCTS = {
  'tent-2p': { name: 'Two-person tent', eur: 189.9, weight: 2.1 },
  'stove-gas': { name: 'Gas stove', eur: 45, weight: 0.38 },
  'mat-light': { name: 'Sleeping mat, light', eur: 79.95, weight: 0.45 },
  'bag-winter': { name: 'Winter sleeping bag', eur: 329, weight: 1.65 },
}

// Fixed shop rates, reviewed every quarter.
const RATES = { EUR: 1, CHF: 0.96, GBP: 0.85, SEK: 11.4, JPY: 162 }

const json = (statusCode, payload, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', vary: 'accept-language', ...headers },
  body: JSON.stringify(payload),
})

function currencyOf(query) {
  const currency = (query.currency ?? 'EUR').toUpperCase()
  return Object.hasOwn(RATES, currency) ? currency : null
}

function present(id, product, locale, currency) {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const kilograms = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilogram' })
  const amount = product.eur * RATES[currency]
  return {
    id,
    name: product.name,
    amount: Number(amount.toFixed(money.resolvedOptions().maximumFractionDigits)),
    currency,
    display: { price: money.format(amount), weight: kilograms.format(product.weight) },
  }
}

function filterByBudget(items, query) {
  if (query.max === undefined) return items
  const max = Number(query.max)
  return Number.isFinite(max) ? items.filter((item) => item.amount <= max) : items
}

// GET /prices            ?currency=CHF&max=100
// GET /prices/{product}  ?currency=CHF
export async function handler(event) {
  const { method } = event.requestContext.http
  if (method !== 'GET') return json(405, { error: 'method_not_allowed' }, { allow: 'GET' })

  const query = event.queryStringParameters ?? {}
  const currency = currencyOf(query)
  if (!currency) return json(400, { error: 'unknown_currency', supported: Object.keys(RATES) })

  const [root, id, ...rest] = event.rawPath.split('/').filter(Boolean)
  if (root !== 'prices' || rest.length > 0) return json(404, { error: 'not_found' })

  const locale = negotiate(event.headers?.['accept-language'])
  const headers = { 'content-language': locale }

  if (id === undefined) {
    const items = Object.entries(PRODUCTS).map(([key, product]) => present(key, product, locale, currency))
    return json(200, { items: filterByBudget(items, query) }, headers)
  }
  if (!Object.hasOwn(PRODUCTS, id)) return json(404, { error: 'unknown_product' })
  return json(200, present(id, PRODUCTS[id], locale, currency), headers)
}
