import { HttpError } from '../http.mjs'

export const warehouses = ['ham', 'rtm', 'gdn']
const OFFLINE = new Set(['gdn'])

const SNAPSHOT = new Map([
  ['BOLT-M8', { ham: 1200, rtm: 40, gdn: 310 }],
  ['NUT-M8', { ham: 800, rtm: 0, gdn: 95 }],
])

// stands in for the HTTP client of the warehouse system
export async function fetchStock({ sku, warehouse, fresh }) {
  const stock = SNAPSHOT.get(sku)
  if (!stock) throw new HttpError(404, `No stock record for this article`)
  if (fresh && OFFLINE.has(warehouse)) {
    throw Object.assign(new Error(`connect ETIMEDOUT ${warehouse}.warehouse.internal:443`), { code: 'ETIMEDOUT' })
  }
  return { sku, warehouse, quantity: stock[warehouse], source: fresh ? 'live' : 'snapshot' }
}
