import { findBySku, listStock, WAREHOUSES } from './stock.mjs'
import { FORMATS, renderItem, renderList } from './render.mjs'

const SKU = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

function problem(statusCode, message) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ message }),
  }
}

function readFormat(query) {
  const format = (query.format ?? 'json').toLowerCase()
  return FORMATS.includes(format) ? format : null
}

/**
 * GET /stock            ?warehouse=HAM &reorder=true &format=json|csv|text
 * GET /stock/{sku}      ?format=json|csv|text
 */
export async function handler(event) {
  if (event.httpMethod !== 'GET') {
    return problem(405, 'Only GET is supported')
  }

  const query = event.queryStringParameters ?? {}
  const segments = event.path.split('/').filter(Boolean)
  if (segments[0] !== 'stock' || segments.length > 2) {
    return problem(404, 'No such resource')
  }

  const format = readFormat(query)
  if (!format) {
    return problem(400, `format must be one of ${FORMATS.join(', ')}`)
  }

  if (segments.length === 2) {
    const sku = segments[1].toUpperCase()
    if (!SKU.test(sku)) return problem(400, 'Malformed SKU')
    const row = findBySku(sku)
    if (!row) return problem(404, 'Unknown SKU')
    return renderItem(row, format)
  }

  const warehouse = query.warehouse?.toUpperCase()
  if (warehouse !== undefined && !WAREHOUSES.includes(warehouse)) {
    return problem(400, `warehouse must be one of ${WAREHOUSES.join(', ')}`)
  }
  const rows = listStock({ warehouse, belowReorder: query.reorder === 'true' })
  return renderList(rows, format)
}
