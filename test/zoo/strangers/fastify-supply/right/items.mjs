export const items = new Map([
  ['SKU-201', { sku: 'SKU-201', name: 'Bolt M6', onHand: 1200, supplier: { name: 'Hexworks', leadDays: 3 } }],
  ['SKU-202', { sku: 'SKU-202', name: 'Bolt M8', onHand: 310, supplier: { name: 'Hexworks', leadDays: 5 } }],
  ['SKU-204', { sku: 'SKU-204', name: 'Wing nut', onHand: 7, discontinued: true }],
])
