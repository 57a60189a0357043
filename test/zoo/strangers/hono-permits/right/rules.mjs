import { Problem } from './problem.mjs'

export const ZONES = new Map([
  ['centre', { id: 'centre', daily: 900, resident: 45 }],
  ['station', { id: 'station', daily: 600, resident: 35 }],
  ['park', { id: 'park', daily: 250, resident: 20 }],
])

const DISCOUNTS = [
  [180, 0.7],
  [30, 0.85],
  [0, 1],
]

export const price = ({ kind, zone, days }) => {
  const { daily, resident } = ZONES.get(zone)
  const [, factor] = DISCOUNTS.find(([least]) => days >= least)

  if (kind === 'resident') {
    if (days < 30) throw new Problem(422, 'Resident permits run for 30 days or more')
    return Math.round(days * resident * factor)
  }
  if (kind === 'visitor' && days > 14) {
    throw new Problem(422, 'Visitor permits run for 14 days at most')
  }
  return Math.round(days * daily * factor * (kind === 'trade' ? 1.2 : 1))
}
