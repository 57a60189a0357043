import { words } from '../../lambda/world/draws.ts'
import type { World } from '../../lambda/words/world.ts'
import { instantsFrom } from './chance-dates.ts'
import { highSeeds, lowSeeds } from './chance-seeds.ts'

/** The clock of a run that does not depend on the day: 1 December 2026, the first month after the rules edition. */
const epoch = Date.UTC(2026, 11, 1)
const fourYearsMs = 4 * 365 * 86_400_000

/** What a deterministic run meets wherever it does not draw a world: a plain day, and chance by the seed, never the same twice. */
export function plainWorld(seed: number, i: number): World {
  const word = words(Math.imul(seed, 0x01000193) ^ ~i)
  return { random: { seed: word() }, crypto: { seed: word() }, now: epoch + 9 * 86_400_000 + 51_753_246 }
}

/**
 * The world of an explored request, by the run's seed and the number of the request: chance and bytes, sometimes near the ends of their
 * range; a date within four years, half of them of a special kind; every fourth time an order of what is done at about the same time.
 */
export function drawnWorld(seed: number, i: number): World {
  const word = words(Math.imul(seed, 0x01000193) ^ i)
  const pick = <T>(list: readonly T[]) => list[word() % list.length]!
  const isSpecial = word() % 2 === 0
  const plain = epoch + Math.floor((word() / 2 ** 32) * fourYearsMs)
  const now = isSpecial ? pick(instants) : plain
  const drawn = word() % 8 === 0 ? pick(ends) : word()
  return { random: { seed: drawn }, crypto: { seed: word() }, now, ...(i % 4 === 3 && { order: word() % 64 }) }
}

const instants = instantsFrom(epoch - 1)
const ends = [...lowSeeds, ...highSeeds]
