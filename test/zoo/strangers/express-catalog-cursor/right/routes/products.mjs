import { Router } from 'express'
import { page } from '../services/paginate.mjs'
import { decodeCursor, encodeCursor } from '../services/cursor.mjs'
import { badRequest } from '../middleware/on-error.mjs'
import { bySku, PRODUCTS } from '../data/products.mjs'

export const products = Router()
const SORTS = ['sku', 'name', 'price']
const single = (value) => (Array.isArray(value) ? value[0] : value)

products.get('/', (req, res) => {
  const sort = single(req.query.sort) ?? 'sku'
  const limit = Number(single(req.query.limit) ?? 3)
  const cursor = single(req.query.cursor)
  if (!SORTS.includes(sort)) throw badRequest(`sort must be one of ${SORTS}`)
  if (!Number.isInteger(limit) || limit < 1 || limit > 50) throw badRequest('limit must be between 1 and 50')
  const after = cursor ? decodeCursor(cursor, sort) : undefined
  const { items, more } = page(PRODUCTS, { sort, limit, after })
  res.json({ items, next: more ? encodeCursor(items.at(-1), sort) : null })
})

products.get('/:sku', (req, res) => {
  const product = bySku(req.params.sku)
  if (!product) return res.status(404).json({ message: 'No such product' })
  return res.json(product)
})
