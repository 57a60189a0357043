const rates = new Map([
  ['DE', { rate: 0.19 }],
  ['FR', { rate: 0.2 }],
  ['US', { states: { CA: { rate: 0.0725 }, TX: { rate: 0.0625 } } }],
])

export function rateFor(country, state) {
  const found = rates.get(country)
  if (!found) return undefined
  if (!found.states) return found.rate
  return found.states[state].rate
}
