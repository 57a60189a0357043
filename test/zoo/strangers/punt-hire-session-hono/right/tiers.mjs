const TIERS = {
  visitor: { factor: [1, 1] },
  member: { factor: [4, 5] },
  student: { factor: [3, 4] },
}

export const isTier = (name) => Object.hasOwn(TIERS, name)

export function price(tier, hourly) {
  const [times, over] = TIERS[tier].factor
  return Math.round((hourly * times * 100) / over) / 100
}
