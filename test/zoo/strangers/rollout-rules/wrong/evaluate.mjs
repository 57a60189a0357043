/** @returns {number[]} */
const parts = (version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0)

function compareVersions(a, b) {
  const [left, right] = [parts(a), parts(b)]
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const OPERATORS = {
  equals: (actual, value) => actual === value,
  in: (actual, value) => value.includes(actual),
  endsWith: (actual, value) => actual?.endsWith(value) ?? false,
  semverGte: (actual, value) => compareVersions(actual, value) >= 0,
}

/** @param {Record<string, string | undefined>} context */
export function evaluate(flag, context) {
  if (!flag.enabled) return { variant: flag.fallback, reason: 'disabled' }
  const index = flag.rules.findIndex((rule) =>
    rule.clauses.every((clause) => OPERATORS[clause.op](context[clause.attribute], clause.value)),
  )
  return index < 0
    ? { variant: flag.fallback, reason: 'fallback' }
    : { variant: flag.rules[index].serve, reason: `rule-${index}` }
}
