const ninety = 90 * 60_000

/** A token is good for ninety minutes; `refresh` throws for one that it does not know. */
export async function login() {
  return { access: 'a-1', refresh: { value: 'r-1' }, expires: Date.now() + ninety }
}

export async function refresh({ value }) {
  return { access: `a-${value.length}`, refresh: { value }, expires: Date.now() + ninety }
}
