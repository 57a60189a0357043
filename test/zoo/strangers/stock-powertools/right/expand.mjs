import { SUPPLIERS, LOCATIONS } from './directory.mjs'

const EXPANSIONS = new Map([
  ['location', (article) => ({ location: LOCATIONS.get(article.locationId) })],
  [
    'supplier',
    (article) => {
      const supplier = SUPPLIERS.get(article.supplierId)
      if (!supplier) return { supplier: null }
      return { supplier: { name: supplier.name, leadDays: supplier.leadDays } }
    },
  ],
])

/** ?expand=supplier,location ; names that mean nothing are left out. */
export function expand(article, names) {
  const parts = [...EXPANSIONS].filter(([name]) => names.includes(name)).map(([, load]) => load(article))
  return Object.assign({}, ...parts)
}
