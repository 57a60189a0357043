import { AsyncResource } from 'node:async_hooks'
import { words } from './draws.ts'

// Taken before anything replaces them.
const { setTimeout, clearTimeout, setImmediate, performance } = globalThis

/** How close together, in milliseconds, what is done may be heard of in another order. */
const windowMs = 50

/** How long one invocation may wait for other orders in all, in milliseconds: after that, all is heard of as it comes. */
const mostMs = 250

/** Something under way whose end the handler will hear of. */
export interface Ticket {
  /** It is done: runs the rest, now or after what comes before it by the seed. */
  heard(run: () => void): void
  /** Nobody will hear of it. */
  drop(): void
}

/** Chooses the order in which timers and I/O are heard of. */
export interface Order {
  /**
   * Something starts. What shares a line is heard of in the order of its start, as Node promises for immediates
   * (https://nodejs.org/api/timers.html#setimmediatecallback-args); it promises none for timers. `due` is when it will be done at the
   * earliest, in milliseconds of `performance.now`; undefined if nobody knows.
   */
  start(line: string | undefined, due: number | undefined, over?: () => boolean): Ticket
}

interface Entry {
  /** By line, then by start: one order of all, so that nothing waits in a circle. */
  readonly rank: number
  readonly number: number
  readonly due: number | undefined
  /** Whether nobody will hear of it although nothing said so. */
  over: () => boolean
}

interface Held {
  readonly entry: Entry
  readonly waitsFor: Set<Entry>
  readonly free: () => void
}

const never = () => false

/** An order by seed. Whoever is done waits for those before it that will be done within 50 ms, and no longer than that. */
export function makeOrder(seed: number): Order {
  const pending = new Set<Entry>()
  const held = new Set<Held>()
  const ranks = new Map<string, number>()
  let number = 0
  let waited = 0

  function rankOf(line: string): number {
    let rank = ranks.get(line)
    if (rank === undefined) ranks.set(line, (rank = words(seed + 7919 * hash(line))()))
    return rank
  }

  /** Tells those that wait for it; they go on in turns of their own. */
  function gone(entry: Entry): void {
    pending.delete(entry)
    if (held.size === 0) return
    for (const one of [...held].toSorted((a, b) => (isBefore(a.entry, b.entry) ? -1 : 1)))
      if (one.waitsFor.delete(entry) && one.waitsFor.size === 0) one.free()
  }

  function hold(entry: Entry, waitsFor: Set<Entry>, run: () => void): void {
    const since = performance.now()
    const inContext = AsyncResource.bind(() => {
      gone(entry)
      run()
    })
    const free = () => {
      clearTimeout(timer)
      held.delete(one)
      waited += performance.now() - since
      setImmediate(inContext)
    }
    const timer = setTimeout(free, windowMs)
    const one: Held = { entry, waitsFor, free }
    held.add(one)
  }

  return {
    start(line, due, over = never) {
      const entry: Entry = { rank: rankOf(line ?? `#${number}`), number: number++, due, over }
      pending.add(entry)
      return {
        heard(run) {
          entry.over = never
          const soon = performance.now() + windowMs
          const first = [...pending].filter(
            (other) => isBefore(other, entry) && !other.over() && (other.due === undefined || other.due <= soon),
          )
          if (first.length > 0 && waited < mostMs) return hold(entry, new Set(first), run)
          gone(entry)
          run()
        },
        drop: () => gone(entry),
      }
    },
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.rank === b.rank ? a.number < b.number : a.rank < b.rank
}

function hash(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}
