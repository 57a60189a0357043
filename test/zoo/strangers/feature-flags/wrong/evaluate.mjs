import { createHash } from 'node:crypto'
import { SEGMENTS } from './segments.mjs'

function bucket(user) {
  return createHash('md5').update(user).digest()[0] % 100
}

function applies(rule, subject) {
  if (rule.countries && !rule.countries.includes(subject.country)) return false
  if (rule.mobile !== undefined && rule.mobile !== subject.mobile) return false
  return true
}

export function evaluate(flag, subject) {
  for (const rule of flag.rules) {
    if (!applies(rule, subject)) continue
    if (rule.percentage !== undefined && bucket(subject.user) < rule.percentage) return true
    if (rule.segment && SEGMENTS[rule.segment].has(subject.user)) return true
  }
  return flag.default
}
