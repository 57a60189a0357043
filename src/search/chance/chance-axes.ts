import type { Met, World } from '../../lambda/words/world.ts'
import { instantsFrom } from './chance-dates.ts'
import { byteSeeds, highSeeds, lowSeeds, middleSeeds, twoByteSeeds } from './chance-seeds.ts'
import type { Decides } from '../session/circumstances.ts'

/** What a world can pin, apart from what is called. */
export const axes = ['random', 'crypto', 'now', 'afterMs', 'remainingMs', 'order'] as const

export type Axis = (typeof axes)[number]

/** What a finding says that decides. */
export const decidesOf: Readonly<Record<Axis, Decides>> = {
  random: 'random',
  crypto: 'crypto',
  now: 'date',
  afterMs: 'date',
  remainingMs: 'time-left',
  order: 'order',
}

/** How often an invocation used what an axis pins; for an order it takes two things to be chosen from. */
export function usesOf(axis: Axis, met: Met): number {
  if (axis === 'order') return Math.max(0, (met.order ?? 0) - 1)
  if (axis === 'afterMs') return (met.now ?? 0) + (met.leftTimers ?? 0)
  return met[axis === 'remainingMs' ? 'remaining' : axis] ?? 0
}

/** Worlds that are drawn without aim. */
const anySeeds = [1, 2, 3, 4]

/**
 * Worlds that pin one axis to what production meets sooner or later: draws near the ends of their range and in its middle, bytes
 * at their ends, dates of all kinds within four years, minutes and hours between two requests, little of the function's time left, an
 * order of what is done at about the same time.
 */
export function worldsOf(axis: Axis, uses: number, nowMs: number, timeoutMs = Infinity): World[] {
  switch (axis) {
    case 'random': {
      const ends = highSeeds.slice(0, uses).flatMap((seed, draw) => [lowSeeds[draw]!, seed])
      return [...ends, ...middleSeeds, ...anySeeds].map((seed) => ({ random: { seed } }))
    }
    case 'crypto': {
      const seeds = [...byteSeeds, ...twoByteSeeds].map(([, seed]) => seed)
      return [...seeds, ...anySeeds].map((seed) => ({ crypto: { seed } }))
    }
    case 'now':
      return instantsFrom(nowMs).map((now) => ({ now }))
    case 'afterMs':
      return [6, 16, 61, 360].map((minutes) => ({ afterMs: minutes * 60_000 }))
    case 'remainingMs':
      return [1_000, 200, 20].filter((ms) => ms < timeoutMs).map((remainingMs) => ({ remainingMs }))
    case 'order':
      return [0, 1, 2, 3, 4, 5].map((order) => ({ order }))
  }
}

/** The world that pins nothing, but takes as many requests. */
export function unpinned(world: World): World {
  return world.afterMs === undefined ? {} : { afterMs: 0 }
}

/** The world that pins one axis as another world does. */
export function onlyAxis(axis: Axis, world: World): World {
  const value = world[axis]
  return value === undefined ? {} : { [axis]: value }
}
