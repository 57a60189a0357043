import { shown } from '../http/shown.ts'
import { builtInCodes, isFindingCode, type Finding, type FindingCode } from './finding.ts'
import { nearNames } from './near-names.ts'

/** What a user silences: a code everywhere, or only at places that a glob matches, with the reason to remember. */
export type IgnoreEntry = FindingCode | { readonly code: FindingCode; readonly at?: string; readonly reason: string }

/** The options that change what findings mean. */
export interface PolicyOptions {
  readonly ignore?: readonly IgnoreEntry[] | undefined
  /** Codes whose findings count as errors, whatever their evidence. */
  readonly enable?: readonly FindingCode[] | undefined
  /** Warnings and notes fail as errors do, and notes are shown in full. */
  readonly strict?: boolean | undefined
}

/** An entry of `ignore` with how often it silenced something. */
export interface Ignored {
  readonly code: FindingCode
  readonly at?: string
  readonly reason?: string
  readonly times: number
}

/** What a run's options make of findings. */
export interface Policy {
  /** The findings that remain, at the level that they count as. Counts what it silences. */
  apply(findings: readonly Finding[]): readonly Finding[]
  /** All entries of `ignore`, in their order, with how often each silenced something so far. */
  ignored(): readonly Ignored[]
  /** Whether a finding that remained makes the run fail. */
  fails(finding: Finding): boolean
}

interface Rule {
  readonly entry: Omit<Ignored, 'times'>
  readonly matches: (finding: Finding) => boolean
  times: number
}

/**
 * Makes the policy of a run. Throws a `TypeError` for unknown codes (naming near ones), for entries of a wrong shape, and
 * for a code that is both ignored everywhere and enabled.
 */
export function makePolicy(options: PolicyOptions = {}): Policy {
  const rules = list(options.ignore, 'ignore').map(toRule)
  const enabled = new Set<string>(list(options.enable, 'enable').map((code) => knownCode(code, 'enable')))
  const strict = options.strict ?? false
  if (typeof strict !== 'boolean') throw new TypeError(`strict must be true or false; got ${shown(strict)}`)
  for (const { entry } of rules)
    if (entry.at === undefined && enabled.has(entry.code))
      throw new TypeError(
        `ignore and enable both list '${entry.code}'; give the ignore entry a place with 'at', or drop one`,
      )
  return {
    apply(findings) {
      if (findings.length === 0 || (rules.length === 0 && enabled.size === 0)) return findings
      return findings
        .filter((finding) => !isSilenced(finding, rules))
        .map((finding) => (enabled.has(finding.code) ? { ...finding, level: 'error' } : finding))
    },
    ignored: () => rules.map(({ entry, times }) => ({ ...entry, times })),
    fails: ({ level }) => strict || level === 'error',
  }
}

/** Every matching entry counts, so that of two overlapping ones none looks stale. */
function isSilenced(finding: Finding, rules: readonly Rule[]): boolean {
  let silenced = false
  for (const rule of rules)
    if (rule.matches(finding)) {
      rule.times++
      silenced = true
    }
  return silenced
}

function toRule(entry: unknown): Rule {
  if (typeof entry === 'string') {
    const code = knownCode(entry, 'ignore')
    return { entry: { code }, matches: (finding) => finding.code === code, times: 0 }
  }
  if (typeof entry !== 'object' || entry === null)
    throw new TypeError(`ignore: an entry is a code or { code, at, reason }; got ${shown(entry)}`)
  const { code, at, reason, ...others } = entry as Record<string, unknown>
  const known = knownCode(code, 'ignore')
  const [other] = Object.keys(others)
  if (other !== undefined) throw new TypeError(`ignore: an entry has code, at and reason; got '${other}'`)
  if (typeof reason !== 'string' || reason.trim() === '')
    throw new TypeError(`ignore: the entry for '${known}' needs a reason; got ${shown(reason)}`)
  if (at !== undefined && typeof at !== 'string')
    throw new TypeError(`ignore: at must be a glob over the place, such as 'headers.*'; got ${shown(at)}`)
  const place = at === undefined ? undefined : globPattern(at)
  return {
    entry: { code: known, ...(at !== undefined && { at }), reason },
    matches: (finding) => finding.code === known && (place === undefined || place.test(finding.place ?? '')),
    times: 0,
  }
}

/** `*` stands for any run of characters, `?` for one; a place is one line, so no character is special to `*`. */
function globPattern(glob: string): RegExp {
  const pattern = glob
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${pattern}$`, 's')
}

function knownCode(code: unknown, option: string): FindingCode {
  if (isFindingCode(code)) return code
  if (typeof code !== 'string') throw new TypeError(`${option}: a code is a string; got ${shown(code)}`)
  const near = nearNames(code, builtInCodes)
  const hint =
    near.length > 0
      ? `did you mean ${near.map((name) => `'${name}'`).join(' or ')}?`
      : `known are ${builtInCodes.join(', ')}`
  throw new TypeError(
    `${option}: unknown code '${code}'; ${hint} (codes of custom checks look like 'acme/no-server-header')`,
  )
}

function list<T>(value: readonly T[] | undefined, option: string): readonly T[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new TypeError(`${option} must be an array; got ${shown(value)}`)
  return value as readonly T[]
}
