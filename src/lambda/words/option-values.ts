import { shown } from '../../http/shown.ts'
import { checkOptions } from '../../gateway/options.ts'

/** True for an object whose values are all strings. */
export function isTextRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((one) => typeof one === 'string')
}

/** Throws a `TypeError` for an option that is given and none of the allowed words. */
export function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value as string))
    throw new TypeError(`${name} must be one of ${allowed.map((one) => `'${one}'`).join(', ')}; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and neither true nor false. */
export function trueOrFalse(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean')
    throw new TypeError(`${name} must be true or false; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and no integer of at least `least`. */
export function natural(name: string, value: unknown, least: number): void {
  if (value !== undefined && !(Number.isInteger(value) && (value as number) >= least))
    throw new TypeError(`${name} must be an integer of at least ${least}; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and no integer. */
export function integer(name: string, value: unknown): void {
  if (value !== undefined && !Number.isInteger(value))
    throw new TypeError(`${name} must be an integer such as 42; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and no time in milliseconds above 0, which ends. */
export function positive(name: string, value: unknown): void {
  if (value !== undefined && !(typeof value === 'number' && value > 0 && value < Infinity))
    throw new TypeError(`${name} must be a number of milliseconds above 0; got ${shown(value)}`)
}

/** Throws a `TypeError` for what cannot be the option `faults`. */
export function checkFaultOptions(faults: unknown): void {
  if (faults === undefined || typeof faults === 'boolean') return
  if (typeof faults !== 'object' || faults === null || Array.isArray(faults))
    throw new TypeError(
      `faults must be true, false or { respond: (request) => Response.json({ items: [] }) }; got ${shown(faults)}`,
    )
  checkOptions('faults', faults, ['respond'])
  const { respond } = faults as { respond?: unknown }
  if (respond !== undefined && typeof respond !== 'function')
    throw new TypeError(
      `faults.respond must be a function of a Request such as () => Response.json({ items: [] }); got ${shown(respond)}`,
    )
}
