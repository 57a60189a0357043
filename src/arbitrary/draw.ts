import * as fc from 'fast-check'
import type { HttpRequest } from '../http/request.ts'

/**
 * An endless source of requests: the same arbitrary and seed give the same requests, whatever was drawn elsewhere.
 * Uses the arbitrary as `fc.assert` does, edge cases more often in the first runs, but without a property around it
 * and with one stream of randomness instead of a jump in it before each run, which costs more than a request.
 */
export function drawRequests(arbitrary: fc.Arbitrary<HttpRequest>, seed: number): () => HttpRequest {
  const draw = drawValues(arbitrary, seed)
  return () => draw().value
}

/** The same with what the arbitrary knows of each: what it shrinks them by. */
export function drawValues<T>(arbitrary: fc.Arbitrary<T>, seed: number): () => fc.Value<T> {
  const random = randomOf(seed)
  let run = 0
  // fast-check's own bias: 1 value in 2 is biased in the first runs, 1 in 5 after a thousand
  return () => arbitrary.generate(random, 2 + Math.trunc(Math.log10(++run)))
}

/** Randomness for an arbitrary's `generate`, from a seed: a 32-bit integer. */
export function randomOf(seed: number): fc.Random {
  return new fc.Random(seeded(seed))
}

/** A random generator as pure-rand 8 has them, which `fc.Random` takes: 32 random bits a call. */
interface Generator32 {
  clone(): Generator32
  next(): number
  jump(): void
  getState(): readonly number[]
}

/** Marsaglia's xorshift with 128 bits of state. */
function generatorOf(x: number, y: number, z: number, w: number): Generator32 {
  const next = (): number => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    return (w = w ^ (w >>> 19) ^ t ^ (t >>> 8))
  }
  return {
    clone: () => generatorOf(x, y, z, w),
    next,
    // without it fast-check 4.10 wraps the generator and its clones share their state: shrinks of `chain` would vary
    jump: () => {
      for (let i = 0; i < 64; i++) next()
    },
    getState: () => [x, y, z, w],
  }
}

function seeded(seed: number): Generator32 {
  const generator = generatorOf(seed | 0, Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b), 0x6c078965, ~seed ^ 0x2545f491)
  for (let i = 0; i < 20; i++) generator.next() // near seeds must not give near streams
  return generator
}
