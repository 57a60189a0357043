// stands in for the HTTP client of the warehouse system
const WAREHOUSES = new Map([
  [
    'gdansk',
    {
      stock: new Map([
        ['chair', 12],
        ['desk', 4],
      ]),
    },
  ],
  ['rotterdam', { maintenance: true, stock: new Map() }],
])

export class WarehouseError extends Error {
  constructor(code, status) {
    super(`warehouse answered ${code}`)
    this.code = code
    this.status = status
  }
}

export const stockOf = async (warehouse, sku) => {
  const site = WAREHOUSES.get(warehouse)
  if (!site) throw new WarehouseError('E_UNKNOWN_SITE', 404)
  if (!site.stock.has(sku) && !site.maintenance) throw new WarehouseError('E_UNKNOWN_SKU', 404)
  if (site.maintenance) throw new WarehouseError('E_MAINTENANCE')
  return site.stock.get(sku)
}
