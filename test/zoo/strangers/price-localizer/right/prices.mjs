const PRICES = new Map([
  ['lamp', { article: 'lamp', cents: 5490, currency: 'EUR' }],
  ['desk-mat', { article: 'desk-mat', cents: 2500, currency: 'EUR' }],
  ['kettle', { article: 'kettle', cents: 3900, currency: 'GBP' }],
])

export const priceOf = (article) => PRICES.get(article)

export function label({ cents, currency }, locale) {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100)
}
