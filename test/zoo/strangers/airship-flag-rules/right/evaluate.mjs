import { compareVersions } from './versions.mjs'

const OPERATORS = {
  is: (actual, value) => actual === value,
  above: (actual, value) => actual > value,
  since: (actual, value) => compareVersions(actual, value) >= 0,
}

export function evaluate(rules, subject) {
  return rules.every(({ attribute, op, value }) => {
    if (subject[attribute] === undefined) return false
    return OPERATORS[op](subject[attribute], value)
  })
}
