const sorts = new Set(['name:asc', 'name:desc', 'price:asc', 'price:desc'])
const pattern = /^(name|price):(asc|desc)$/g

export function sortOf(text) {
  if (!sorts.has(text)) return undefined
  const [, key, direction] = pattern.exec(text)
  return { key, direction }
}
