export const products = new Map([
  ['tea-100', { sku: 'tea-100', cents: 650 }],
  ['cup-2', { sku: 'cup-2', cents: 1400 }],
  ['kettle', { sku: 'kettle', cents: 5900 }],
])

export const coupons = new Map([
  ['WELCOME10', { kind: 'percent', value: 10, active: true }],
  ['SAVE15', { kind: 'fixed', value: 1500, minimum: 6000, active: true }],
  ['SPRING23', { kind: 'percent', value: 20, active: false }],
])
