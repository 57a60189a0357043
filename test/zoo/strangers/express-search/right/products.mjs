const products = [
  { name: 'Rolled oats', price: 299, tags: ['organic', 'vegan'] },
  { name: 'Butter', price: 349, tags: ['organic'] },
  { name: 'Dark chocolate', price: 259, tags: ['vegan', 'sale'] },
]

const sorters = {
  name: (a, b) => a.name.localeCompare(b.name),
  price: (a, b) => a.price - b.price,
  '-price': (a, b) => b.price - a.price,
}

const hasTags = (product, tag, match) => {
  if (!tag) return true
  if (match === 'any') return product.tags.some((own) => tag.includes(own))
  return [tag]
    .flat()
    .join(',')
    .split(',')
    .every((wanted) => product.tags.includes(wanted))
}

export const search = ({ q, match, tag, maxPrice = Infinity, sort }) => {
  const items = products
    .filter((product) => !q || product.name.toLowerCase().includes(q.toLowerCase()))
    .filter((product) => product.price <= maxPrice && hasTags(product, tag, match))
    .sort(sorters[sort])
  return { count: items.length, items }
}
