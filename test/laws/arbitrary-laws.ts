import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomOf } from '../../src/arbitrary/draw.ts'

/** What the laws need to know of an arbitrary. */
export interface Subject<T> {
  readonly make: () => fc.Arbitrary<T>
  /** What is wrong with a value; undefined for nothing. */
  readonly illegality: (value: T) => string | undefined
  /** The measure that every shrink lowers: a natural number. */
  readonly size: (value: T) => number
  /** What must turn up within `within` draws (2,000), by name. */
  readonly corners?: Readonly<Record<string, (value: T) => boolean>>
  readonly within?: number
}

const seeds = [1, 2, 3, 42, -7]

/** The laws that every arbitrary obeys, one test each. */
export function obeysTheLaws<T>(subject: Subject<T>): void {
  const { make, illegality, size, corners = {}, within = 2_000 } = subject

  it('draws the same values for the same seed, and others for another', () => {
    for (const seed of seeds) expect(draw(make(), seed, 20)).toEqual(draw(make(), seed, 20))
    expect(draw(make(), 1, 20)).not.toEqual(draw(make(), 2, 20))
    expect(fc.sample(make(), { seed: 5, numRuns: 20 })).toEqual(fc.sample(make(), { seed: 5, numRuns: 20 }))
  })

  it('draws only legal values', () => {
    const arbitrary = make()
    for (const seed of seeds)
      for (const value of draw(arbitrary, seed, 400)) expect(illegality(value), show(value)).toBeUndefined()
  })

  it('shrinks to legal and smaller values only, and comes to an end', () => {
    const arbitrary = make()
    const random = randomOf(99)
    for (let run = 0; run < 12; run++) {
      let value = arbitrary.generate(random, undefined)
      for (;;) {
        const candidates = [...arbitrary.shrink(value.value, value.context).take(30)]
        for (const { value: candidate } of candidates) {
          expect(size(candidate), `${show(candidate)} from ${show(value.value)}`).toBeLessThan(size(value.value))
          expect(illegality(candidate), show(candidate)).toBeUndefined()
        }
        if (candidates.length === 0) break
        value = candidates[random.nextInt(0, candidates.length - 1)]!
      }
    }
  })

  it('shrinks values that users give, without context', () => {
    const arbitrary = make()
    const drawn = draw(arbitrary, 11, 50)
    for (const value of drawn) expect(arbitrary.canShrinkWithoutContext(value), show(value)).toBe(true)
    expect(drawn.some((value) => arbitrary.shrink(value, undefined).next().done === false)).toBe(true)
    for (const stranger of [undefined, null, 7, {}]) expect(arbitrary.canShrinkWithoutContext(stranger)).toBe(false)
  })

  let drawn: T[] | undefined
  for (const [name, isCorner] of Object.entries(corners))
    it(`finds ${name}`, () => {
      drawn ??= draw(make(), 42, within)
      expect(drawn.some(isCorner)).toBe(true)
    })
}

/** Values of an arbitrary by seed. */
export function draw<T>(arbitrary: fc.Arbitrary<T>, seed: number, count: number): T[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => arbitrary.generate(random, undefined).value)
}

function show(value: unknown): string {
  return fc.stringify(value).slice(0, 500)
}
