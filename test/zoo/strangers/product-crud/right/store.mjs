const seed = [
  { id: 'p-100', name: 'Desk lamp', price: 3990, active: true, tags: ['office', 'light'] },
  { id: 'p-101', name: 'Bookshelf, oak', price: 18900, active: true, tags: ['living'] },
  { id: 'p-102', name: 'Garden chair', price: 5450, active: false, tags: ['outdoor'] },
]

const products = new Map(seed.map((product) => [product.id, { ...product, version: 1 }]))
let nextId = 103

export const store = {
  list: ({ tag, after, limit }) => {
    const ids = [...products.keys()]
    const start = after ? ids.indexOf(after) + 1 : 0
    return ids
      .slice(start)
      .map((id) => products.get(id))
      .filter((product) => !tag || product.tags.includes(tag))
      .slice(0, limit)
  },
  get: (id) => products.get(id),
  create: (fields) => {
    const product = { id: `p-${nextId++}`, active: true, tags: [], ...fields, version: 1 }
    products.set(product.id, product)
    return product
  },
  update: (product, changes) => {
    const updated = { ...product, ...changes, version: product.version + 1 }
    products.set(product.id, updated)
    return updated
  },
  remove: (id) => products.delete(id),
  full: () => products.size >= 2000,
}
