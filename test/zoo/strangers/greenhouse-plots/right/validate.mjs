import { CROPS } from './crops.mjs'

const BEDS = ['north', 'south', 'glass']
const STATUSES = ['fallow', 'reserved', 'planted']

const RULES = {
  bed: (v) => (BEDS.includes(v) ? null : `must be one of ${BEDS.join(', ')}`),
  status: (v) => (STATUSES.includes(v) ? null : `must be one of ${STATUSES.join(', ')}`),
  crop: (v) => (v === null || (typeof v === 'string' && Object.hasOwn(CROPS, v)) ? null : 'unknown crop'),
  plantedWeek: (v) => (Number.isInteger(v) && v >= 1 && v <= 52 ? null : 'must be a week from 1 to 52'),
}

export function validatePlot(input, required) {
  const errors = []
  const value = {}
  for (const key of required) if (!Object.hasOwn(input, key)) errors.push(`${key}: is required`)
  for (const [key, rule] of Object.entries(RULES)) {
    if (!Object.hasOwn(input, key)) continue
    const problem = rule(input[key])
    if (problem) errors.push(`${key}: ${problem}`)
    else value[key] = input[key]
  }
  if (Object.keys(input).some((key) => !Object.hasOwn(RULES, key))) errors.push('there is an unknown field')
  return { errors, value }
}
