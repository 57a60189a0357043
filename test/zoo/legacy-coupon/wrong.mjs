const percentOf = (coupon) => {
  if (coupon.length > 12) {
    // Coupons of the old shop: SPRING-SALE-15
    const [, digits] = coupon.match(/-(\d{1,2})$/)
    return Number(digits)
  }
  return coupon === 'WELCOME' ? 20 : 0
}

export const handler = async (event) => {
  const coupon = event.queryStringParameters?.coupon ?? ''
  const percent = percentOf(coupon)
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ percent }) }
}
