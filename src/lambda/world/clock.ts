// Taken before anything replaces them.
const { now: dateNow } = Date
const { performance } = globalThis
const monotonic = performance.now.bind(performance)

/** The clocks of one container. A world moves them, and they stay moved for the worlds that follow. */
export interface WorldClock {
  /** Milliseconds since 1970, whole; undefined while it is the real one. */
  now(): number | undefined
  /** Milliseconds that never go back, as `performance.now` gives them. */
  elapsed(): number
  /** How much of that the container was frozen for. */
  readonly frozen: number
  /** Goes on from a time, in milliseconds since 1970. */
  set(now: number): void
  /** The container was frozen for so many milliseconds. */
  advance(ms: number): void
}

export function makeClock(): WorldClock {
  let from: { readonly now: number; readonly at: number } | undefined
  let frozen = 0
  const clock: WorldClock = {
    now: () => (from === undefined ? undefined : from.now + Math.floor(monotonic() - from.at)),
    elapsed: () => monotonic() + frozen,
    get frozen() {
      return frozen
    },
    set: (now) => void (from = { now, at: monotonic() }),
    advance(ms) {
      clock.set((clock.now() ?? dateNow()) + ms)
      frozen += ms
    },
  }
  return clock
}
