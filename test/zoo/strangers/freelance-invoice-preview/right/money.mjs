// Amounts are kept in minor units as BigInt, so that no cent is lost on the way.

const DECIMAL = /^(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/

export function parseAmount(text) {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, whole, fraction = ''] = match
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
}

export function formatAmount(minor) {
  const digits = minor.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Commercial rounding; rate is given in basis points (1900 = 19 %). */
export function taxOf(minor, basisPoints) {
  return (minor * BigInt(basisPoints) + 5000n) / 10000n
}
