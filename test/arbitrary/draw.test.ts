import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRequests, randomOf } from '../../src/arbitrary/draw.ts'
import { arbitraryRequest } from '../../src/arbitrary/request.ts'

const take = (next: () => unknown, count: number): unknown[] => Array.from({ length: count }, next)

describe('drawing requests', () => {
  it('repeats itself for a seed, whatever else is drawn', () => {
    const arbitrary = arbitraryRequest()
    const first = drawRequests(arbitrary, 7)
    const other = drawRequests(arbitrary, 8)
    const alone = take(drawRequests(arbitrary, 7), 30)
    const mixed = Array.from({ length: 30 }, () => {
      other()
      return first()
    })
    expect(mixed).toEqual(alone)
    expect(take(drawRequests(arbitrary, 8), 30)).not.toEqual(alone)
  })

  it('takes any arbitrary, biased as fast-check does it', () => {
    const paths = fc
      .integer({ min: 0, max: 1_000_000 })
      .map((n) => ({ method: 'GET', path: `/${n}`, query: '', headers: [], body: null }))
    const next = drawRequests(paths, 1)
    const drawn = Array.from({ length: 200 }, () => Number(next().path.slice(1)))
    expect(drawn.filter((n) => n < 50 || n > 999_950).length).toBeGreaterThan(20)
    expect(new Set(drawn).size).toBeGreaterThan(50)
  })

  it('spreads evenly, from seed 0 too', () => {
    for (const seed of [0, 1, -1, 0x7fffffff]) {
      const random = randomOf(seed)
      const counts = [0, 0, 0, 0]
      for (let i = 0; i < 4_000; i++) counts[random.nextInt(0, 3)]!++
      for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
    }
  })

  it('goes on from where it was in a clone', () => {
    const random = randomOf(3)
    random.nextInt(0, 9)
    const copy = random.clone()
    expect(take(() => copy.nextInt(0, 1e9), 5)).toEqual(take(() => random.nextInt(0, 1e9), 5))
  })
})
