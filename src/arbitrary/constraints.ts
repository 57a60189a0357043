import { shown } from '../http/shown.ts'
import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import { checkOptions } from '../gateway/options.ts'
import type { Dictionary } from './dictionary.ts'

/** Both ends included; each may be left out. */
export interface Range {
  readonly min?: number
  readonly max?: number
}

/**
 * Which requests may be drawn. `gateway`: only what the front end is known or reported to deliver. `console`: the same
 * requests, sent with the console's test button. `hostile`: also what is not known to be delivered.
 */
export type Tier = 'gateway' | 'console' | 'hostile'

/** What {@link arbitraryRequest} can be told. Everything is optional; ranges say what may be, never how often. */
export interface RequestConstraints {
  /** The front end that delivers the requests (`'rest'`). An object brings its own routes. */
  readonly gateway?: GatewayName | Gateway
  /** `'GET /users/{id}'`, `'ANY /{proxy+}'`, `'$default'` (everything). Every path matches one of them. */
  readonly routes?: readonly string[]
  /** `['GET', 'POST']`; each must be served by some route. */
  readonly methods?: readonly string[]
  /** Segments of the path that are not empty. */
  readonly pathSegments?: Range
  /** Pairs of the query, empty pieces not counted. */
  readonly queryPairs?: Range
  /** Header lines that the client sends. */
  readonly headerPairs?: Range
  /** Bytes of the body; no body has none. */
  readonly bodyBytes?: Range
  /** Which requests may be drawn (`gateway`); `console` is about the events that a REST API makes of them. */
  readonly tier?: Tier
  /** Names and values to mix into about seven requests of ten. */
  readonly dictionary?: Dictionary
}

/** A range with both ends. */
export interface Limits {
  readonly min: number
  readonly max: number
}

/** Both ends of a range. Throws a `TypeError` for what is not a range, is empty, or lies beyond `most`. */
export function toLimits(name: string, range: Range | undefined, usual: number, most: number): Limits {
  if (range === undefined) return { min: 0, max: usual }
  const got = shown(range)
  if (typeof range !== 'object' || range === null)
    throw new TypeError(`${name} must be a range such as { min: 0, max: 3 }; got ${got}`)
  checkOptions(name, range, ['min', 'max'])
  const min = range.min ?? 0
  const max = range.max ?? Math.max(usual, min)
  for (const end of [min, max])
    if (!Number.isInteger(end) || end < 0)
      throw new TypeError(`${name} must have natural numbers for ends, such as { min: 0, max: 3 }; got ${got}`)
  if (min > max) throw new TypeError(`${name} must have min <= max; got ${got}; swap them`)
  if (min > most)
    throw new TypeError(`${name}.min must be at most ${most}, beyond which no front end delivers; got ${min}; use less`)
  return { min, max: Math.min(max, most) }
}

/** The tier of an option. Throws a `TypeError` for an unknown one. */
export function toTier(tier: Tier | undefined): Tier {
  if (tier === undefined || tier === 'gateway' || tier === 'console' || tier === 'hostile') return tier ?? 'gateway'
  throw new TypeError(`tier must be 'gateway', 'console' or 'hostile'; got ${shown(tier)}`)
}
