import type { HeaderLine } from '../http/headers.ts'
import { isObject } from '../http/is-object.ts'
import type { Effect, EffectKind, Rejection } from './answer.ts'
import type { Evidence } from './evidence.ts'

/** Why an envelope is refused, and how sure that is. */
export interface Refusal extends Rejection {
  readonly evidence: Evidence
}

/** What a front end makes of a header value that is no string: sends a text, leaves the header out, or refuses it all. */
export type OddValue =
  | { readonly verdict: 'sent'; readonly text: string; readonly evidence: Evidence }
  | { readonly verdict: 'left-out'; readonly evidence: Evidence }
  | { readonly verdict: 'refused'; readonly evidence: Evidence }

/** How a front end reads the header maps of an envelope. */
export interface HeaderRule {
  /** The name as it goes on the wire. */
  readonly wireName: (name: string) => string
  /** True for lower-case names whose values the front end makes itself. */
  readonly drops: (name: string) => boolean
  /** True where even dropped headers must have the right type. */
  readonly judgesDropped: boolean
  readonly oddValue: (value: unknown) => OddValue
  /** What happens to the second of two names of one map that differ in casing only. */
  readonly twin: { readonly verdict: 'sent' | 'left-out'; readonly evidence: Evidence }
}

/** True for a status that a final response can have. */
export function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599
}

/** The status that a numeric string stands for, `"418"`. */
export function statusOfText(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{3}$/.test(value)) return undefined
  return isStatus(Number(value)) ? Number(value) : undefined
}

/** Reads a single-value map: appends its lines and effects; a refusal if the front end refuses it. */
export function readHeaders(
  map: Record<string, unknown>,
  rule: HeaderRule,
  lines: HeaderLine[],
  effects: Effect[],
): Refusal | undefined {
  const start = lines.length
  for (const name in map) {
    const value = map[name]
    const lower = name.toLowerCase()
    const dropped = rule.drops(lower)
    if (dropped && !rule.judgesDropped) continue
    let text = value as string
    if (typeof value !== 'string') {
      const odd = rule.oddValue(value)
      if (odd.verdict === 'refused')
        return { reason: 'header-value-invalid', place: `headers.${lower}`, evidence: odd.evidence }
      effects.push({ kind: 'not-established', place: `headers.${lower}`, evidence: odd.evidence })
      if (odd.verdict === 'left-out') continue
      text = odd.text
    }
    if (dropped) continue
    if (hasName(lines, start, lower)) {
      const { verdict, evidence } = rule.twin
      const kind: EffectKind = verdict === 'sent' ? 'not-established' : 'headers-lost'
      effects.push({ kind, place: `headers.${lower}`, evidence, facts: { lost: [lower] } })
      if (verdict === 'left-out') continue
    }
    lines.push([rule.wireName(name), text])
  }
  return undefined
}

/** Reads a multi-value map, one line a value; `reversed` where the front end turns the order of values around. */
export function readMultiValueHeaders(
  map: Record<string, unknown>,
  rule: HeaderRule,
  lines: HeaderLine[],
  effects: Effect[],
  notArray: Evidence,
  reversed: boolean,
): Refusal | undefined {
  for (const name in map) {
    const values = map[name]
    const lower = name.toLowerCase()
    const dropped = rule.drops(lower)
    if (dropped && !rule.judgesDropped) continue
    const place = `multiValueHeaders.${lower}`
    if (!Array.isArray(values)) return { reason: 'multi-value-headers-invalid', place, evidence: notArray }
    const wireName = rule.wireName(name)
    for (let i = 0; i < values.length; i++) {
      const value: unknown = values[reversed ? values.length - 1 - i : i]
      let text = value as string
      if (typeof value !== 'string') {
        const odd = rule.oddValue(value)
        if (odd.verdict === 'refused') return { reason: 'multi-value-headers-invalid', place, evidence: odd.evidence }
        effects.push({ kind: 'not-established', place, evidence: odd.evidence })
        if (odd.verdict === 'left-out') continue
        text = odd.text
      }
      if (!dropped) lines.push([wireName, text])
    }
  }
  return undefined
}

/** Notes what a map that the front end ignores holds and the lines do not. */
export function noteLostHeaders(
  place: 'headers' | 'multiValueHeaders',
  map: unknown,
  rule: HeaderRule,
  lines: readonly HeaderLine[],
  effects: Effect[],
  evidence: Evidence,
): void {
  if (!isObject(map)) return
  const lost: string[] = []
  for (const name in map) {
    const lower = name.toLowerCase()
    if (rule.drops(lower)) continue
    const values = Array.isArray(map[name]) ? (map[name] as unknown[]) : [map[name]]
    if (values.some((value) => value !== null && !hasLine(lines, lower, String(value)))) lost.push(lower)
  }
  if (lost.length > 0) effects.push({ kind: 'headers-lost', place, evidence, facts: { lost } })
}

/** Notes cookies of an ignored `cookies` list that do not arrive by another way. */
export function noteLostCookies(
  cookies: unknown,
  lines: readonly HeaderLine[],
  effects: Effect[],
  evidence: Evidence,
): void {
  if (!Array.isArray(cookies)) return
  const lost = cookies.filter((cookie) => !hasLine(lines, 'set-cookie', String(cookie)))
  if (lost.length > 0) effects.push({ kind: 'cookies-lost', place: 'cookies', evidence, facts: { lost } })
}

/** True if a line has the name, given in lower case. */
export function hasName(lines: readonly HeaderLine[], start: number, lower: string): boolean {
  for (let i = start; i < lines.length; i++) {
    const own = lines[i]![0]
    if (own.length === lower.length && (own === lower || own.toLowerCase() === lower)) return true
  }
  return false
}

function hasLine(lines: readonly HeaderLine[], lower: string, value: string): boolean {
  return lines.some(([name, own]) => own === value && name.toLowerCase() === lower)
}
