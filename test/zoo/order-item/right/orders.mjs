export const orders = new Map([
  ['ord_1a2b3c4d', { items: [{ sku: 'mug' }, { sku: 'bowl' }] }],
  ['ord_9z8y7x6w', { items: [{ sku: 'plate' }] }],
])
