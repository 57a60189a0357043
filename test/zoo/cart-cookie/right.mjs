const cookiesOf = (list = []) =>
  Object.fromEntries(
    list.map((cookie) => {
      const [name, ...rest] = cookie.split('=')
      return [name.trim(), rest.join('=')]
    }),
  )

const cartOf = (text) => {
  try {
    return JSON.parse(decodeURIComponent(text))
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const cart = cartOf(cookiesOf(event.cookies).cart)
  const total = cart?.coupon ? [cart.items].flat().reduce((sum, item) => sum + Number(item?.cents), 0) * 0.9 : 0
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ total }) }
}
