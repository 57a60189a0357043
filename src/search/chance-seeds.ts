import { bytesOf, numbersOf } from '../lambda/world-draws.ts'

/** A value that about one in two thousand draws takes or passes: production meets it daily. */
const tail = 0.0005

/** A seed whose draw number `draw`, from 0, is near the lower end of its range, and one whose is near the upper. */
export function tailSeeds(draw: number): number[] {
  return [seedWhere(`low ${draw}`, atDraw(draw, isLow)), seedWhere(`high ${draw}`, atDraw(draw, isHigh))]
}

const isLow = (value: number) => value > 0 && value < tail
const isHigh = (value: number) => value > 1 - tail

/** Seeds whose first draw is just below and just above the middle. */
export function middleSeeds(): number[] {
  return [
    seedWhere(
      'below',
      atDraw(0, (value) => value < 0.5 && value > 0.499),
    ),
    seedWhere(
      'above',
      atDraw(0, (value) => value >= 0.5 && value < 0.501),
    ),
  ]
}

/**
 * Seeds by the first byte they give: the ends of its range, digits and letters in front of a UUID, what base64 writes with a sign
 * of its own (`+`, `/`, or `-`, `_` in URLs).
 */
export function byteSeeds(): number[] {
  return [0x00, 0xff, 0x07, 0x39, 0xa5, 0xe1, 0xfb, 0xfe].map((byte) =>
    seedWhere(`byte ${byte}`, (seed) => {
      const first = new Uint8Array(1)
      bytesOf({ seed })(first)
      return first[0] === byte
    }),
  )
}

function atDraw(draw: number, fits: (value: number) => boolean): (seed: number) => boolean {
  return (seed) => {
    const numbers = numbersOf({ seed })
    for (let i = 0; i < draw; i++) numbers()
    return fits(numbers())
  }
}

const found = new Map<string, number>()

/** The smallest seed that fits; sought once. */
function seedWhere(name: string, fits: (seed: number) => boolean): number {
  let seed = found.get(name)
  if (seed !== undefined) return seed
  for (seed = 1; !fits(seed);) seed++
  found.set(name, seed)
  return seed
}
