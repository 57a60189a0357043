const PRODUCTS = [
  { sku: 'P-100', name: 'Desk, oak', category: 'office', price: 349.9, stock: 4 },
  { sku: 'P-101', name: 'Lamp "Lux"', category: 'office', price: 59, stock: 17 },
  { sku: 'P-200', name: 'Hammock', category: 'garden', price: 79.5, stock: 0 },
]

export function findProducts({ category } = {}) {
  return PRODUCTS.filter((product) => category === undefined || product.category === category)
}
