const LATE = '9999-12-31'

export const SORTS = {
  created: (a, b) => a.created.localeCompare(b.created),
  weight: (a, b) => a.weight - b.weight,
  eta: (a, b) => (a.eta ?? LATE).localeCompare(b.eta ?? LATE),
}

export function sortBy(items, sort, order) {
  const sorted = [...items].sort(SORTS[sort])
  return order === 'desc' ? sorted.reverse() : sorted
}
