const PRODUCTS = [
  { sku: 'KET-1', title: 'Kettle', category: 'kitchen', price: 39 },
  { sku: 'KET-2', title: 'Gooseneck kettle', category: 'kitchen', price: 79 },
  { sku: 'LMP-1', title: 'Desk lamp', category: 'office', price: 55 },
  { sku: 'MAT-4', title: 'Desk mat', category: 'office', price: 25 },
]

export class ArgumentError extends Error {}

function productList({ first = 10, after = null, category = null }) {
  if (!Number.isInteger(first) || first < 1 || first > 50) throw new ArgumentError('first must be from 1 to 50')
  const rows = PRODUCTS.filter((product) => category === null || product.category === category)
  const start = after === null ? 0 : rows.findIndex((product) => product.sku === after) + 1
  const nodes = rows.slice(start, start + first)
  return {
    products: { nodes, pageInfo: { endCursor: nodes.at(-1)?.sku ?? null, hasNextPage: start + first < rows.length } },
  }
}

function productBySku({ sku }) {
  if (typeof sku !== 'string') throw new ArgumentError('sku is required')
  return { product: PRODUCTS.find((product) => product.sku === sku) ?? null }
}

export const OPERATIONS = new Map([
  ['ShopInfo', () => ({ shop: { name: 'Fen & Field', currency: 'EUR' } })],
  ['ProductList', productList],
  ['ProductBySku', productBySku],
])
