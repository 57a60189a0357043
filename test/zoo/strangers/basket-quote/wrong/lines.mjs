export class ValidationError extends Error {}

const CATALOG = new Map([
  ['ESP-250', { category: 'coffee', unitPrice: 990 }],
  ['FIL-500', { category: 'coffee', unitPrice: 1590 }],
  ['SEN-100', { category: 'tea', unitPrice: 720 }],
  ['MUG-01', { category: 'ware', unitPrice: 1450 }],
])

export const readLines = (items) => {
  if (!Array.isArray(items) || items.length === 0 || items.length > 50) {
    throw new ValidationError('items must hold 1 to 50 lines')
  }
  return items.map((item) => {
    const product = CATALOG.get(item?.sku)
    if (!product) throw new ValidationError('Unknown sku')
    const qty = item.qty ?? 1
    if (!Number.isInteger(qty) || qty < 1 || qty > 99) throw new ValidationError('qty must be 1 to 99')
    return { ...product, qty }
  })
}
