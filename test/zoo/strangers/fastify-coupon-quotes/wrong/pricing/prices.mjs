const PRICES = new Map([
  ['mug', 900],
  ['shirt', 2400],
  ['poster', 1500],
])

export const priceOf = (sku) => PRICES.get(sku)
