export const accounts = new Map([
  ['acc-berlin', { currency: 'EUR', balance: 5000 }],
  ['acc-boston', { currency: 'USD', balance: 800 }],
  ['acc-tokyo', { currency: 'JPY', balance: 90000 }],
  ['acc-zurich', { currency: 'CHF', balance: 300 }],
])
