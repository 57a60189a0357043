const SCORE = { limping: 2, not_eating: 3, vomiting: 3, bleeding: 6, itching: 1 }
const WEIGHT = { mild: 1, moderate: 2, severe: 3 }

const hours = (since) => (since.unit === 'days' ? since.value * 24 : since.value)

// Small herbivores: gut stasis within half a day is an emergency
function gutStasis(call) {
  if (call.species !== 'rabbit' && call.species !== 'guinea_pig') return false
  const off = call.symptoms.find((s) => s.code === 'not_eating')
  if (!off) return false
  return hours(off.since) >= 12
}

function lingering(call) {
  return call.symptoms.some((s) => s.since && hours(s.since) > 72)
}

export function triage(call) {
  let points = call.symptoms.reduce((sum, s) => sum + SCORE[s.code] * WEIGHT[s.severity], 0)
  if ((call.ageYears ?? 0) >= 10) points += 2
  if (lingering(call)) points += 2
  if (gutStasis(call)) return { level: 'red', advice: 'Come in now', points }
  if (points >= 12) return { level: 'red', advice: 'Come in now', points }
  if (points >= 6) return { level: 'amber', advice: 'We will see you today', points }
  return { level: 'green', advice: 'Book a routine appointment', points }
}
