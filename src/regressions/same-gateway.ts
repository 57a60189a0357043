import { isDeepStrictEqual } from 'node:util'
import type { KeptFailure } from './kept-failure.ts'

type Options = Readonly<Record<string, unknown>>

/** A run's front end: its options in force, and those of them that were told. */
export interface GatewayInForce {
  readonly name: string
  readonly options: Options
  readonly told: Options
}

/**
 * Whether a failure was kept on a front end that was told the same. What had to be assumed may have changed with the
 * handler, and routes may have been added: neither makes another front end of it.
 */
export function isSameGateway(kept: KeptFailure['gateway'], { name, options, told }: GatewayInForce): boolean {
  if (kept.name !== name) return false
  const assumed = (key: string) =>
    kept.assumed?.includes(key) === true || isDeepStrictEqual(kept.options[key], plain(options[key]))
  return [...new Set([...Object.keys(told), ...Object.keys(kept.options)])].every((key) => {
    if (!Object.hasOwn(told, key)) return assumed(key)
    const [then, now] = [kept.options[key], plain(told[key])]
    const isLonger = key === 'routes' && Array.isArray(then) && Array.isArray(now)
    return isLonger ? then.every((route) => now.includes(route)) : isDeepStrictEqual(then, now)
  })
}

/** The options in force that nobody told, by their names. */
export function assumedOptions({ options, told }: Omit<GatewayInForce, 'name'>): string[] {
  return Object.keys(options).filter((key) => !isDeepStrictEqual(options[key], told[key]))
}

/** As JSON has it, which kept failures are. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
