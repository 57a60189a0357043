const read = (home, key) => (Object.hasOwn(home, key) ? home[key] : undefined)

export function evaluate(c, home) {
  if ('is' in c) return read(home, c.is) === c.value
  if ('all' in c) return c.all.every((x) => evaluate(x, home))
  if ('any' in c) return c.any.some((x) => evaluate(x, home))
  return !evaluate(c.not, home)
}

/** A sentence for the app, e.g. "(lamp.hall is on and lock.front is locked)". */
export function describe(c, home) {
  if ('is' in c) return `${c.is} is ${c.value}${evaluate(c, home) ? '' : ' (it is not)'}`
  if ('not' in c) return `not ${describe(c.not, home)}`
  const word = 'all' in c ? ' and ' : ' or '
  const parts = (c.all ?? c.any).map((x) => describe(x, home))
  if ('all' in c && parts.length === 0) return '(always)'
  if (parts.length === 0) return '(never)'
  return `(${parts.reduce((a, b) => a + word + b)})`
}
