const DEPOTS = { DE: 'berlin', AT: 'vienna', NL: 'utrecht' }
const DEFAULT_DEPOT = 'berlin'

const shippable = (item) => item !== null && typeof item === 'object' && item.requires_shipping === true

function depotFor(address) {
  const code = address.country_code
  return typeof code === 'string' && Object.hasOwn(DEPOTS, code) ? DEPOTS[code] : DEFAULT_DEPOT
}

/** What the warehouse has to pick once an order is paid. Gift cards and downloads need no parcel. */
export function pickList(order) {
  const items = order.line_items.filter(shippable)
  if (items.length === 0) return { order: order.id, parcel: false }
  const lines = items.map((item) => ({
    sku: typeof item.sku === 'string' && item.sku ? item.sku.slice(0, 40) : 'UNKNOWN',
    quantity: Number.isInteger(item.quantity) && item.quantity > 0 ? item.quantity : 1,
  }))
  return { order: order.id, parcel: true, depot: depotFor(order.shipping_address), lines: lines.slice(0, 200) }
}
