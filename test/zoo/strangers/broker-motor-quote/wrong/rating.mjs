const BASE = { motor: 310, home: 140 }
const round = (n) => Math.round(n * 100) / 100

/** Young drivers carry an extra excess on top of what the customer picked. */
function youngDriverTerms(risk, youngest) {
  const extra = youngest.age < 21 ? 400 : 250
  return {
    youngDriver: youngest.name,
    totalExcess: risk.excess.compulsory + risk.excess.voluntary + extra,
  }
}

export function priceMotor(risk) {
  let premium = BASE.motor * (1 + risk.vehicleGroup / 40)
  for (const d of risk.drivers) premium += d.claims * 85
  if (risk.excess?.voluntary) premium -= Math.min(risk.excess.voluntary * 0.06, 60)
  const youngest = risk.drivers.reduce((a, b) => (b.age < a.age ? b : a))
  if (youngest.age >= 25) return { premium: round(premium) }
  premium *= youngest.age < 21 ? 2.1 : 1.5
  return { premium: round(premium), terms: youngDriverTerms(risk, youngest) }
}

export function priceHome(risk) {
  return { premium: round(BASE.home + risk.bedrooms * 11 + risk.contents * 0.0012) }
}
