/** Where to go after signing in: the second part of the state, one of ours. */
export function targetOf(state) {
  const target = state.split('.')[1]
  return target === 'cart' ? '/cart' : '/'
}
