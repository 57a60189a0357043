import { COUNTRIES } from './catalogue.mjs'

const BULKY_FROM = 60
const BULKY_FEE = 800
const FREE_FROM = 10000

function shippingFor(items, country) {
  const parcel = items.filter(({ article }) => !article.digital)
  const grams = parcel.reduce((sum, { article, quantity }) => sum + article.weight * quantity, 0)
  const longest = parcel.reduce((a, b) => (a.article.length >= b.article.length ? a : b))
  const bulky = longest.article.length >= BULKY_FROM

  const { base, perKilo } = COUNTRIES[country]
  const fee = base + Math.ceil(grams / 1000) * perKilo + (bulky ? BULKY_FEE : 0)
  return { fee, bulky, grams }
}

export function quote({ country, items }) {
  const goods = items.reduce((sum, { article, quantity }) => sum + article.price * quantity, 0)
  const shipping = shippingFor(items, country)
  const fee = goods >= FREE_FROM && !shipping.bulky ? 0 : shipping.fee
  return {
    lines: items.map(({ sku, quantity, article }) => ({
      sku,
      quantity,
      name: article.name,
      sum: article.price * quantity,
    })),
    goods,
    shipping: { ...shipping, fee },
    total: goods + fee,
  }
}
