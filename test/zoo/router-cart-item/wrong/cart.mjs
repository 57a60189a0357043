const cart = { items: [{ sku: 'LAMP', quantity: 2 }] }
const headers = { 'Content-Type': 'application/json' }

export const showCart = () => ({ statusCode: 200, headers, body: JSON.stringify(cart) })

export function removeItem(id, sku) {
  const item = cart.items.find((each) => each.sku === sku)
  const left = item.quantity - 1
  return { statusCode: 200, headers, body: JSON.stringify({ left }) }
}
