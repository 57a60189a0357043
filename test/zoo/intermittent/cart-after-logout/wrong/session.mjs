const session = { cart: { items: ['pen'] } }

export const cart = () => session.cart
export const clear = () => {
  session.cart = null
}
