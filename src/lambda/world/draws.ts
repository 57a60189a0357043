import type { Draws } from '../words/world.ts'

/** Numbers from 0 up to, not including, 1. */
export type Numbers = () => number

/** Writes random bytes over all of an array. */
export type Bytes = (into: Uint8Array) => void

/** The numbers that `Math.random` gives under a pin. */
export function numbersOf(draws: Draws): Numbers {
  if ('always' in draws) return () => draws.always
  const word = words(draws.seed)
  // As many bits as Math.random has.
  return () => ((word() >>> 6) * 0x8000000 + (word() >>> 5)) / 0x20000000000000
}

/** The bytes that `node:crypto` gives under a pin. One stream: what is asked for twice differs. */
export function bytesOf(draws: Draws): Bytes {
  if ('always' in draws) return (into) => void into.fill(draws.always)
  const word = words(draws.seed)
  let left = 0
  let current = 0
  return (into) => {
    for (let i = 0; i < into.length; i++) {
      if (left === 0) {
        current = word()
        left = 4
      }
      into[i] = current & 0xff
      current >>>= 8
      left--
    }
  }
}

/** Words of 32 bits from a seed: sfc32, by Chris Doty-Humphrey (PractRand), its first rounds thrown away. */
export function words(seed: number): () => number {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let count = 1
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}
