const ROOM = { single: 80, double: 120, suite: 260 }

// discount by tier, from the given number of nights on
const LOYALTY = {
  blue: [
    { from: 1, off: 0.02 },
    { from: 7, off: 0.05 },
  ],
  silver: [
    { from: 1, off: 0.05 },
    { from: 7, off: 0.08 },
  ],
  gold: [
    { from: 1, off: 0.1 },
    { from: 7, off: 0.15 },
  ],
  staff: [{ from: 3, off: 0.3 }],
}

function discount(member, nights) {
  const step = LOYALTY[member.tier].findLast((s) => s.from <= nights)
  return step.off
}

export function priceOf({ room, nights, guests, member }, flags) {
  const lines = [{ item: `${room} x ${nights}`, amount: ROOM[room] * nights }]
  if (flags.has('breakfast-bundle')) lines.push({ item: 'breakfast', amount: 9 * guests * nights })
  if (flags.has('late-checkout') && nights >= 2) lines.push({ item: 'late checkout', amount: 0 })

  let total = lines.reduce((sum, l) => sum + l.amount, 0)
  if (flags.has('loyalty-pricing') && member) total *= 1 - discount(member, nights)
  return { lines, total: Number(total.toFixed(2)) }
}
