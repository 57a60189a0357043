const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** Minor units as a JSON number while that is exact. */
export function toJsonAmount(amount) {
  return amount <= MAX_SAFE ? Number(amount) : amount.toString()
}
