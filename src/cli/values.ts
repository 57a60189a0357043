import { readFileSync } from 'node:fs'
import * as util from 'node:util'
import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import type { NetworkPolicy } from '../lambda/words/invocation.ts'
import { listOf } from '../http/list-of.ts'
import { Misuse } from './misuse.ts'

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

/** Milliseconds of `500ms`, `30s`, `10m`, `1.5h`. Throws {@link Misuse} for anything else. */
export function durationOf(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? []
  const ms = Number(amount) * (units[unit] ?? Number.NaN)
  if (!(ms > 0)) throw new Misuse(`--time must be a time such as 500ms, 30s, 10m or 1h; got '${text}'`)
  return ms
}

/** An integer of at least `least`. */
export function integerOf(flag: string, text: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least)
    throw new Misuse(`${flag} must be an integer of at least ${least}; got '${text}'`)
  return value
}

/** `auto` or the name of a front end. */
export function gatewayNameOf(text: string): 'auto' | GatewayName {
  const names = ['auto', ...gatewayNames] as const
  const found = names.find((name) => name === text)
  if (found === undefined) throw new Misuse(`--gateway must be one of ${names.join(', ')}; got '${text}'`)
  return found
}

/** `block`, `allow`, or hosts with commas between them. */
export function networkOf(text: string): NetworkPolicy {
  return text === 'block' || text === 'allow' ? text : listOf(text)
}

/** `Name=Value` pairs. */
export function pairsOf(flag: string, texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      if (at <= 0) throw new Misuse(`${flag} must be Name=Value; got '${text}'`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}

/** The variables of a file as `node --env-file` reads it. */
export function envFileOf(file: string): Record<string, string> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Misuse(`--env-file: ${file} cannot be read`)
  }
  // Node 20.12; older ones have no reader of their own.
  if (typeof util.parseEnv !== 'function') throw new Misuse('--env-file takes Node.js 20.12 or newer')
  // Node takes a byte order mark for a part of the first name.
  return { ...util.parseEnv(text.replace(/^\ufeff/, '')) } as Record<string, string>
}

/** True if a name is wanted: `*` stands for anything, a pattern without one for a part of the name. */
export function isWanted(name: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true
  return patterns.some((pattern) => {
    if (!pattern.includes('*')) return name.includes(pattern)
    const escaped = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'))
    return new RegExp(`^${escaped.join('.*')}$`, 's').test(name)
  })
}
