/** What requests of one seed are made of. */
export interface Draws {
  readonly number: (low: number, high: number) => number
  readonly one: <T>(list: readonly T[]) => T
  readonly list: <T>(fewest: number, most: number, item: (i: number) => T) => T[]
  readonly word: () => string
  /** An escape that is no character. */
  readonly broken: () => string
  /** Objects and lists with at most so many levels. */
  readonly json: (levels: number) => unknown
  /** A value in so many lists and objects of one member. */
  readonly wrapped: (value: unknown, levels: number) => unknown
  readonly nested: (levels: number) => unknown
}

export function drawsOf(seed: number): Draws {
  let state = seed
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const one = <T>(list: readonly T[]): T => list[number(0, list.length - 1)]!
  const list = <T>(fewest: number, most: number, item: (i: number) => T) =>
    Array.from({ length: number(fewest, most) }, (_, i) => item(i))
  const word = () => list(3, 9, () => one([...'abcdefghijklmnopqrstuvwxyz'])).join('')
  const json = (levels: number): unknown => {
    if (levels <= 0) return one([1, null, true, '', -5, word(), number(0, 999)])
    const inside = list(1, 4, () => json(levels - number(1, 2)))
    return one([true, false]) ? inside : Object.fromEntries(inside.map((value) => [word(), value]))
  }
  const wrapped = (value: unknown, levels: number): unknown => {
    let current = value
    for (let i = 0; i < levels; i++) current = one([true, false]) ? [current] : { [word()]: current }
    return current
  }
  return {
    number,
    one,
    list,
    word,
    broken: () => one(['%E2%16%95', '%FF', '%C3%28', '%E2%82', '%80x']),
    json,
    wrapped,
    nested: (levels) => wrapped(json(1), levels),
  }
}
