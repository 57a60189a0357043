import * as fc from 'fast-check'

/** A set of values: how to draw one, tell one, and make one simpler. */
export interface Domain<T> {
  /** One value. Takes all its randomness from `random`. */
  draw(random: fc.Random): T
  /** True for the values that may be drawn or shrunk to. */
  accepts(value: unknown): value is T
  /** Candidates for a simpler value, most drastic first; those not accepted or not smaller are skipped. */
  simpler(value: T): Iterable<T>
  /** How much there is of a value, a natural number; every shrink has less. */
  size(value: T): number
}

/**
 * The arbitrary of a domain. It needs no context to shrink, so values given as `examples` shrink too. One class instead
 * of nested `oneof` and `record`: those cost more per request than the rest of an exchange.
 */
class Drawn<T> extends fc.Arbitrary<T> {
  readonly #domain: Domain<T>
  constructor(domain: Domain<T>) {
    super()
    this.#domain = domain
  }
  override generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(this.#domain.draw(random), undefined)
  }
  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#domain.accepts(value)
  }
  override shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(smaller(this.#domain, value))
  }
}

function* smaller<T>({ accepts, simpler, size }: Domain<T>, value: T): IterableIterator<fc.Value<T>> {
  const limit = size(value)
  for (const candidate of simpler(value))
    if (size(candidate) < limit && accepts(candidate)) yield new fc.Value(candidate, undefined)
}

/** The arbitrary of a domain. */
export function drawnFrom<T>(domain: Domain<T>): fc.Arbitrary<T> {
  return new Drawn(domain)
}

/** One member of a list that is not empty. */
export function pick<T>(random: fc.Random, list: readonly T[]): T {
  return list[random.nextInt(0, list.length - 1)]!
}

/** One member of a list, in half of the draws among the first seven: lists put what reveals most first. */
export function pickEarly<T>(random: fc.Random, list: readonly T[]): T {
  const last = list.length - 1
  return list[random.nextInt(0, random.nextInt(0, 1) === 0 ? Math.min(last, 6) : last)]!
}

/** True in `percent` of 100 draws. */
export function chance(random: fc.Random, percent: number): boolean {
  return random.nextInt(0, 99) < percent
}
