import { shown } from '../http/shown.ts'
import type { Check } from './check.ts'
import { isFindingCode, type Finding } from './finding.ts'

/**
 * The findings that a check returned, as a list. Throws a `TypeError` that names the check for anything that is no
 * finding: what a custom check returns goes straight into reports.
 */
export function validFindings(found: unknown, check: Check, own: () => readonly Check[]): readonly Finding[] {
  const list: readonly unknown[] = Array.isArray(found) ? found : [found]
  for (const one of list) {
    const fault = faultOf(one)
    if (fault !== undefined) throw blame(check, own, `returned ${fault}`)
  }
  return list as readonly Finding[]
}

/** The error for a check that misbehaves; `own` are the user's, as the option `checks` lists them. */
export function blame(check: Check, own: () => readonly Check[], what: string, cause?: unknown): TypeError {
  const name = check.name === '' ? `the check at index ${own().indexOf(check)}` : `the check '${check.name}'`
  const must = 'a check returns a finding, a list of findings, or undefined, and never throws'
  return new TypeError(`checks: ${name} ${what}; ${must}`, cause === undefined ? {} : { cause })
}

function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : `a ${typeof value}`
  if (typeof (value as { then?: unknown }).then === 'function') return 'a promise'
  const { code, level, evidence, facts, place } = value as Partial<Record<keyof Finding, unknown>>
  if (!isFindingCode(code))
    return `a finding whose code is ${shown(code)}, not built in and not like 'acme/no-server-header'`
  if (level !== 'error' && level !== 'warning' && level !== 'note')
    return `a finding whose level is ${shown(level)}, not 'error', 'warning' or 'note'`
  const { tier, source } = (evidence ?? {}) as { tier?: unknown; source?: unknown }
  if (typeof tier !== 'string' || !tiers.has(tier) || typeof source !== 'string')
    return `a finding whose evidence is ${shown(evidence)}, not like { tier: 'documented', source: '...' }`
  if (typeof facts !== 'object' || facts === null) return `a finding whose facts are ${shown(facts)}, not an object`
  return place === undefined || typeof place === 'string' ? undefined : `a finding whose place is ${shown(place)}`
}

const tiers: ReadonlySet<string> = new Set(['recorded', 'documented', 'reported', 'unknown'])
