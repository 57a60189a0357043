import { isObject } from '../../http/is-object.ts'
import { shown } from '../../http/shown.ts'
import { checkMembers } from '../../gateway/options.ts'
import { integer, natural, oneOf, trueOrFalse } from './option-values.ts'
import { faultKinds, type World } from './world.ts'

const known: readonly (keyof World)[] = [
  'random',
  'crypto',
  'now',
  'order',
  'afterMs',
  'remainingMs',
  'faults',
  'skipWaits',
]

/** Throws a `TypeError` for what is no world: a member that is misspelt would pin nothing. `name` is what the user calls it. */
export function checkWorld(name: string, world: unknown): asserts world is World {
  if (!isObject(world))
    throw new TypeError(`${name} must be an object such as { now: Date.UTC(2028, 1, 29) }; got ${shown(world)}`)
  checkMembers(name, world, known)
  const { random, crypto, now, order, afterMs, remainingMs, faults, skipWaits } = world
  checkDraws(`${name}.random`, random, 'a number from 0 up to, not including, 1', (always) => always < 1)
  const isByte = (always: number) => Number.isInteger(always) && always <= 255
  checkDraws(`${name}.crypto`, crypto, 'a byte, an integer from 0 to 255', isByte)
  // What no Date can hold is NaN there.
  if (now !== undefined && (typeof now !== 'number' || Number.isNaN(new Date(now).getTime())))
    throw new TypeError(`${name}.now must be milliseconds since 1970 such as Date.UTC(2028, 1, 29); got ${shown(now)}`)
  integer(`${name}.order`, order)
  checkWait(`${name}.afterMs`, afterMs)
  checkWait(`${name}.remainingMs`, remainingMs)
  trueOrFalse(`${name}.skipWaits`, skipWaits)
  if (faults === undefined) return
  if (!Array.isArray(faults) || !faults.every(isObject))
    throw new TypeError(`${name}.faults must be a list such as [{ call: 1, fault: 'timeout' }]; got ${shown(faults)}`)
  for (const [i, one] of faults.entries()) {
    checkMembers(`${name}.faults[${i}]`, one, ['call', 'fault'])
    natural(`${name}.faults[${i}].call`, one['call'] ?? NaN, 1)
    oneOf(`${name}.faults[${i}].fault`, one['fault'] ?? null, faultKinds)
  }
}

function checkDraws(name: string, draws: unknown, what: string, fits: (always: number) => boolean): void {
  if (draws === undefined) return
  const { seed, always } = isObject(draws) ? draws : {}
  if (!isObject(draws) || (seed === undefined) === (always === undefined))
    throw new TypeError(
      `${name} must be { seed: 7 } or { always: ${what.startsWith('a byte') ? 255 : 0.999} }; got ${shown(draws)}`,
    )
  checkMembers(name, draws, ['seed', 'always'])
  integer(`${name}.seed`, seed)
  if (always !== undefined && !(typeof always === 'number' && always >= 0 && fits(always)))
    throw new TypeError(`${name}.always must be ${what}; got ${shown(always)}`)
}

function checkWait(name: string, value: unknown): void {
  if (value !== undefined && !(typeof value === 'number' && value >= 0 && value < Infinity))
    throw new TypeError(`${name} must be a number of milliseconds, 0 or more; got ${shown(value)}`)
}
