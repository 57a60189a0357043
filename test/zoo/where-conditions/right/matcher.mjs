const fields = new Set(['name', 'price'])

export function matcher(condition) {
  const { field, op, value } = condition ?? {}
  if (!fields.has(field)) return () => true
  switch (op) {
    case 'eq':
      return (product) => product[field] === value
    case 'between': {
      const [low, high] = Array.isArray(value) ? value : []
      return (product) => low <= product[field] && product[field] <= high
    }
    default:
      return () => true
  }
}
