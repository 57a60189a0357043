export const COUPONS = new Map([
  ['WELCOME10', { kind: 'percent', value: 10 }],
  ['FIVEOFF', { kind: 'fixed', value: 500 }],
  ['TEE4FREE', { kind: 'cheapest', category: 'apparel' }],
])
