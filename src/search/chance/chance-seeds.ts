// Seeds whose streams begin in a certain way; a test holds them to it.

/** `lowSeeds[n]`: a seed whose nth draw (from 0) of `Math.random` lies between 0.0001 and 0.0005. */
export const lowSeeds: readonly number[] = [1598, 1389, 1543, 1222, 612]

/** `highSeeds[n]`: a seed whose nth draw lies between 0.9995 and 0.9999. */
export const highSeeds: readonly number[] = [1408, 4500, 588, 1182, 38]

/** The first draw is just below, or just above, a half. */
export const middleSeeds: readonly number[] = [9, 243]

/**
 * By the first byte they give: the ends of its range, digits and letters in front of a UUID, what base64 writes with a sign of its own
 * (`+`, `/`, or `-`, `_` in URLs).
 */
export const byteSeeds: readonly (readonly [byte: number, seed: number])[] = [
  [0x00, 85],
  [0xff, 73],
  [0x07, 171],
  [0x39, 451],
  [0xa5, 155],
  [0xe1, 563],
  [0xfb, 345],
  [0xfe, 51],
]

/** By the first two bytes, big-endian: the ends of their range. */
export const twoByteSeeds: readonly (readonly [bytes: number, seed: number])[] = [
  [0x0000, 72_788],
  [0xffff, 100_307],
]
