const sum = (items) => items.reduce((total, item) => total + item.price * item.qty, 0)

const DISCOUNTS = {
  percent: (coupon, items) => Math.round((sum(items) * coupon.value) / 100),
  fixed: (coupon, items) => Math.min(coupon.value, sum(items)),
  // the cheapest eligible item is free
  cheapest: (coupon, items) =>
    items
      .filter((item) => item.category === coupon.category)
      .reduce((cheapest, item) => (item.price < cheapest.price ? item : cheapest)).price,
}

export function priceCart({ items, coupon }) {
  const subtotal = sum(items)
  const discount = coupon ? DISCOUNTS[coupon.kind](coupon, items) : 0
  const shipping = subtotal - discount >= 5000 ? 0 : 490
  return { subtotal, discount, shipping, total: subtotal - discount + shipping, currency: 'EUR' }
}
