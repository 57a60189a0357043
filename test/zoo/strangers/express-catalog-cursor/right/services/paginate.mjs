const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

export function page(products, { sort, limit, after }) {
  const sorted = [...products].sort((a, b) => compare(a[sort], b[sort]) || compare(a.sku, b.sku))
  let rest = sorted
  if (after) {
    const sku = after.sku.toUpperCase()
    rest = sorted.filter((product) => (compare(product[sort], after.key) || compare(product.sku, sku)) > 0)
  }
  return { items: rest.slice(0, limit), more: rest.length > limit }
}
