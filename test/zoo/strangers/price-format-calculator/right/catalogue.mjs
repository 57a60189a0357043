export const SKUS = new Map([
  [
    'seat',
    {
      unit: 12.5,
      tiers: [
        [100, 0.9],
        [1000, 0.75],
      ],
    },
  ],
  ['storage-gb', { unit: 0.023, tiers: [[10000, 0.8]] }],
  ['api-call', { unit: 0.0004, tiers: [] }],
])
export const RATES = new Map([
  ['EUR', 1],
  ['USD', 1.08],
  ['CHF', 0.95],
  ['JPY', 169.2],
])

export function total(sku, qty, currency) {
  const item = SKUS.get(sku)
  const factor = item.tiers.reduce((f, [from, discount]) => (qty >= from ? discount : f), 1)
  return item.unit * qty * factor * RATES.get(currency)
}
