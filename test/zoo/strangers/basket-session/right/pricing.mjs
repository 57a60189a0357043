export const PRICES = new Map([
  ['MUG', 1250],
  ['TEE', 2400],
  ['CAP', 1900],
  ['PIN', 300],
])

const TIERS = [
  { from: 1, to: 9, rate: 0 },
  { from: 10, to: 49, rate: 0.05 },
  { from: 50, to: Infinity, rate: 0.12 },
]

const discountFor = (quantity) => TIERS.find(({ from, to }) => quantity >= from && quantity <= to).rate

export function quote(basket) {
  const lines = [...basket].map(([sku, quantity]) => {
    const gross = PRICES.get(sku) * quantity
    const discount = Math.round(gross * discountFor(quantity))
    return { sku, quantity, gross, discount, net: gross - discount }
  })
  return { lines, total: lines.reduce((sum, line) => sum + line.net, 0), currency: 'EUR' }
}
