/** A timer that an invocation started. */
export interface WorldTimer {
  /** When it is due, by the container's clock (`elapsed`), in milliseconds. */
  due: number
  /** Whether it was cleared, or is through. */
  over(): boolean
  /** Runs it at once, instead of when it is due. */
  fire(): void
  /** Nobody wants it any more. */
  stop(): void
}

/** The timers of one container that are still to come. */
export interface LeftTimers {
  add(timer: WorldTimer): void
  delete(timer: WorldTimer): void
  /** How many are left. */
  count(): number
  /** Those that are due by now, in the order in which they were due. */
  due(elapsed: number): WorldTimer[]
  stop(): void
}

export function makeLeftTimers(): LeftTimers {
  const timers = new Set<WorldTimer>()
  const left = () => {
    for (const timer of timers) if (timer.over()) timers.delete(timer)
    return timers
  }
  return {
    add: (timer) => void timers.add(timer),
    delete: (timer) => void timers.delete(timer),
    count: () => left().size,
    due: (elapsed) => [...left()].filter(({ due }) => due <= elapsed).toSorted((a, b) => a.due - b.due),
    stop: () => left().forEach((timer) => timer.stop()),
  }
}
