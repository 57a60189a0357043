// balances are kept as BigInt, the partner programme counts in thousandths of a point
const members = new Map([
  ['m-500', 2_500_000n],
  ['m-501', 120_000n],
])

export const balanceOf = (id) => members.get(id)

const BONUS_FROM = 1000

export const redeem = (id, reward, points) => {
  const cost = BigInt(points) * 1000n
  const left = members.get(id) - cost
  if (left < 0n) return null

  const receipt = { reward, points, left: left.toString() }
  if (reward === 'donation' && points >= BONUS_FROM) {
    receipt.matched = cost / 10n
  }
  return receipt
}
