// Snapshot of the nightly stock export. The real table is a few thousand rows;
// everything the API needs is kept on the row itself.
const STOCK = [
  { sku: 'BOLT-M6-20', name: 'Hex bolt M6x20', warehouse: 'HAM', onHand: 4200, reserved: 350, reorderAt: 1000 },
  { sku: 'BOLT-M8-30', name: 'Hex bolt M8x30', warehouse: 'HAM', onHand: 800, reserved: 640, reorderAt: 900 },
  { sku: 'NUT-M6', name: 'Hex nut M6', warehouse: 'HAM', onHand: 9100, reserved: 0, reorderAt: 2000 },
  { sku: 'WASH-M6', name: 'Washer M6', warehouse: 'LIN', onHand: 12000, reserved: 1200, reorderAt: 3000 },
  { sku: 'ANCH-10', name: 'Wall anchor 10 mm', warehouse: 'LIN', onHand: 75, reserved: 75, reorderAt: 200 },
  { sku: 'HOOK-S', name: 'Ceiling hook, small', warehouse: 'LIN', onHand: 0, reserved: 0, reorderAt: 50 },
  { sku: 'DRILL-SET', name: 'Drill set, 19 pieces', warehouse: 'GRZ', onHand: 31, reserved: 4, reorderAt: 10 },
]

export const WAREHOUSES = ['HAM', 'LIN', 'GRZ']

const BY_SKU = new Map(STOCK.map((row) => [row.sku, row]))

export function findBySku(sku) {
  return BY_SKU.get(sku)
}

export function listStock({ warehouse, belowReorder }) {
  return STOCK.filter((row) => {
    if (warehouse && row.warehouse !== warehouse) return false
    if (belowReorder && available(row) >= row.reorderAt) return false
    return true
  })
}

export function available(row) {
  return row.onHand - row.reserved
}
