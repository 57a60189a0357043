import { operators } from './operators.mjs'

export function evaluate(flag, context) {
  if (!flag.enabled) return false
  return flag.rules.every(({ attribute, operator, value }) => operators[operator](context[attribute], value))
}
