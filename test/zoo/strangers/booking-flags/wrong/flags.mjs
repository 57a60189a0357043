const KNOWN = new Set(['breakfast-bundle', 'loyalty-pricing', 'late-checkout'])

export const flagsOf = (header) =>
  new Set(
    (header ?? '')
      .split(',')
      .map((f) => f.trim())
      .filter((f) => KNOWN.has(f)),
  )
