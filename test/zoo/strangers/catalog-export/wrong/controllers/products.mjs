import { findProducts } from '../data/products.mjs'
import { WRITERS } from '../export/writers.mjs'
import { toTable } from '../export/table.mjs'

const COLUMNS = ['sku', 'name', 'category', 'price', 'stock']
const DEFAULT_COLUMNS = 'sku,name,category'

// ?a=1&a=2 gives an array
const one = (value, fallback) => (Array.isArray(value) ? value[0] : value) ?? fallback

export function listProducts(req, res) {
  const products = findProducts({ category: one(req.query.category) })
  res.json({ count: products.length, products })
}

export function exportProducts(req, res) {
  const format = one(req.query.format, 'csv')
  if (!Object.hasOwn(WRITERS, format)) {
    return res.status(400).json({ message: `format must be one of ${Object.keys(WRITERS).join(', ')}` })
  }

  const columns = one(req.query.columns, DEFAULT_COLUMNS).split(',').filter(Boolean)
  const unknown = columns.filter((column) => !COLUMNS.includes(column))
  if (columns.length === 0 || unknown.length > 0) {
    return res.status(400).json({ message: 'unknown column', unknown })
  }

  const products = findProducts({ category: one(req.query.category) })
  const writer = WRITERS[format]
  res
    .status(200)
    .set('Content-Type', writer.contentType)
    .set('Content-Disposition', `attachment; filename="products.${format}"`)
    .send(toTable(columns, products, writer))
}
