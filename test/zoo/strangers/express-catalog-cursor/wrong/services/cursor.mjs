import { badRequest } from '../middleware/on-error.mjs'

// "<sort key>~<sku>"; sorted by sku the key is all there is
export function encodeCursor(item, sort) {
  return sort === 'sku' ? item.sku : `${item[sort]}~${item.sku}`
}

export function decodeCursor(raw, sort) {
  const [key, sku] = raw.split('~')
  if (sort === 'sku') return { key, sku: key }
  if (sort === 'price') {
    const price = Number(key)
    if (!Number.isFinite(price) || !sku) throw badRequest('Invalid cursor')
    return { key: price, sku }
  }
  return { key, sku }
}
