import { PRICES } from './pricing.mjs'

export const MAX_QUANTITY = 999
const LINE = /^([A-Z]{3}):([1-9]\d{0,2})$/

export const isSku = (sku) => PRICES.has(sku)

// The basket lives in one cookie: basket=MUG:2.TEE:1
export function readBasket(cookies) {
  const cookie = cookies.find((item) => item.startsWith('basket='))
  const basket = new Map()
  for (const text of cookie?.slice('basket='.length).split('.') ?? []) {
    const line = LINE.exec(text)
    if (line && isSku(line[1])) basket.set(line[1], Number(line[2]))
  }
  return basket
}

export function writeBasket(basket) {
  const value = [...basket].map(([sku, quantity]) => `${sku}:${quantity}`).join('.')
  return `basket=${value}; Path=/; Max-Age=604800; HttpOnly; Secure; SameSite=Lax`
}
