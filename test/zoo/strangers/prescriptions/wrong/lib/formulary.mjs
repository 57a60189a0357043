const DRUGS = new Map([
  ['amoxicillin', { strength: [250, 500], unit: 'mg', controlled: false, generic: true }],
  ['codeine', { strength: [15, 30], unit: 'mg', controlled: true, generic: true }],
  ['salbutamol', { strength: [100], unit: 'mcg', controlled: false, generic: false }],
])
export const drug = (name) => DRUGS.get(name)
export const names = () => [...DRUGS.keys()]
export function dose({ strength, unit }, { amount = strength[0], perDay = 3 }) {
  if (!strength.includes(amount)) return null
  if (!Number.isInteger(perDay) || perDay < 1 || perDay > 6) return null
  return { text: `${amount} ${unit}, ${perDay} a day`, daily: amount * perDay }
}
