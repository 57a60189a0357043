// src/data.ts
var PRODUCTS = [
  { sku: 'A-100', name: 'Desk lamp', brand: 'Lumo', price: 39.9, stock: 14, tags: ['light', 'desk'] },
  { sku: 'A-101', name: 'Floor lamp', brand: 'Lumo', price: 89, stock: 0, tags: ['light'] },
  { sku: 'B-200', name: 'Oak desk', brand: 'Norden', price: 420, stock: 3, tags: ['desk', 'wood'] },
  { sku: 'B-201', name: 'Chair', brand: 'Norden', price: 149.5, stock: 25, tags: ['wood'] },
  { sku: 'C-300', name: 'Notebook', brand: 'Papier', price: 6.5, stock: 400, tags: [] },
]

// src/params.ts
var SORTABLE = ['name', 'brand', 'price', 'stock']
var NUMERIC = /* @__PURE__ */ new Set(['price', 'stock'])
var ParamError = class extends Error {
  constructor(param, message) {
    super(message)
    this.param = param
    this.name = 'ParamError'
  }
}
function parseSort(raw) {
  if (!raw) return { field: 'name', direction: 1 }
  const direction = raw.startsWith('-') ? -1 : 1
  const field = direction === -1 ? raw.slice(1) : raw
  if (!SORTABLE.includes(field)) throw new ParamError('sort', `sort must be one of ${SORTABLE.join(', ')}`)
  return { field, direction }
}
function parseNumber(param, raw, fallback) {
  if (raw === void 0 || raw === '') return fallback
  const value = Number(raw)
  if (Number.isNaN(value)) throw new ParamError(param, `${param} must be a number`)
  return value
}

// src/search.ts
function comparator({ field, direction }) {
  if (NUMERIC.has(field)) return (a, b) => direction * (a[field] - b[field])
  return (a, b) => direction * a[field].localeCompare(b[field], 'en')
}
function search(query) {
  const sort = parseSort(query.sort)
  const min = parseNumber('minPrice', query.minPrice, 0)
  const max = parseNumber('maxPrice', query.maxPrice, Infinity)
  const needle = (query.q ?? '').trim().toLowerCase()
  const tags = query.tags ? query.tags.split(',').filter(Boolean) : []
  return PRODUCTS.filter((p) => p.price >= min && p.price <= max)
    .filter((p) => needle === '' || p.name.toLowerCase().includes(needle))
    .filter((p) => tags.every((tag) => p.tags.includes(tag)))
    .sort(comparator(sort))
}

// src/index.ts
var json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
var handler = async (event) => {
  if (event.rawPath !== '/catalog/search') return json(404, { message: 'Not found' })
  if (event.requestContext.http.method !== 'GET') return json(405, { message: 'Method not allowed' })
  try {
    const results = search(event.queryStringParameters ?? {})
    return json(200, { count: results.length, results })
  } catch (err) {
    if (err instanceof ParamError) return json(400, { message: err.message, param: err.param })
    throw err
  }
}
export { handler }
