/** True for an object whose values are all strings. */
export function isTextRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((one) => typeof one === 'string')
}

/** True for a list of strings. */
export function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** Throws a `TypeError` for an option that is given and none of the allowed words. */
export function oneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value as string))
    throw new TypeError(`${name} must be one of ${allowed.map((one) => `'${one}'`).join(', ')}; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and no integer of at least `least`. */
export function natural(name: string, value: unknown, least: number): void {
  if (value !== undefined && !(Number.isInteger(value) && (value as number) >= least))
    throw new TypeError(`${name} must be an integer of at least ${least}; got ${shown(value)}`)
}

/** Throws a `TypeError` for an option that is given and no time in milliseconds above 0. */
export function positive(name: string, value: unknown): void {
  if (value !== undefined && !(typeof value === 'number' && value > 0))
    throw new TypeError(`${name} must be a number of milliseconds above 0; got ${shown(value)}`)
}

/** A value as messages quote it. */
export function shown(value: unknown): string {
  if (typeof value === 'function') return `a function`
  return JSON.stringify(value) ?? String(value)
}
