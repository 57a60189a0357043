const HIGH = new Set(['KP', 'IR']),
  MEDIUM = new Set(['PA', 'VG', 'KY'])
const score = ({ country, share }) => (HIGH.has(country) ? 90 : MEDIUM.has(country) ? 40 : 10) + Math.round(share / 10)
export function assess(application) {
  const people = application.type === 'company' ? application.directors : [application.person]
  const worst = people.map(score).reduce((a, b) => Math.max(a, b), 0)
  return {
    type: application.type,
    people: people.length,
    score: worst,
    decision: worst >= 90 ? 'refer' : worst >= 40 ? 'enhanced' : 'standard',
  }
}
