import { makeClock, type WorldClock } from './clock.ts'
import { bytesOf, numbersOf, type Bytes, type Numbers } from './draws.ts'
import { makeLeftTimers, type LeftTimers } from './left-timers.ts'
import { makeOrder, type Order } from './order.ts'
import type { Met, World } from '../words/world.ts'

// Taken before anything replaces them.
const { setImmediate } = globalThis

/** The world of one invocation, while it lasts: what the replaced functions ask. */
export interface LiveWorld {
  readonly world: World
  /** Undefined where `Math.random` gives what it really gives; so are `bytes`, and `order`. */
  readonly numbers: Numbers | undefined
  readonly bytes: Bytes | undefined
  readonly order: Order | undefined
  readonly clock: WorldClock
  readonly timers: LeftTimers
  /** What the handler used so far. */
  readonly met: { -readonly [Axis in keyof Met]: Met[Axis] }
  /** While the handler's own call is on the stack. */
  synchronous: boolean
  /** What `getRemainingTimeInMillis` tells of an invocation that ends after so many milliseconds. */
  remainingOf(timeoutMs: number): () => number
  /** What the handler met, as it is told. */
  seen(): Met
  /** Starts the handler, after timers that earlier invocations left behind and that are due by now, or before (an odd `order`). */
  thaw(start: () => void): void
}

/** What lasts from one invocation to the next on a container: its clocks, and the timers left behind. */
export interface ContainerWorld {
  enter(world: World): LiveWorld
  /** Stops the timers left behind: those of one instance of a module are not for the next. */
  end(): void
}

/** The worlds of one container, or of one instance of the handler's modules. */
export function makeContainerWorld(): ContainerWorld {
  const clock = makeClock()
  const timers = makeLeftTimers()
  return {
    enter(world) {
      if (world.afterMs !== undefined) clock.advance(world.afterMs)
      if (world.now !== undefined) clock.set(world.now)
      return liveWorld(world, clock, timers)
    },
    end: () => timers.stop(),
  }
}

function liveWorld(world: World, clock: WorldClock, timers: LeftTimers): LiveWorld {
  const { random, crypto, order, remainingMs } = world
  const started = clock.elapsed()
  const met: LiveWorld['met'] = {}
  const live: LiveWorld = {
    world,
    numbers: random && numbersOf(random),
    bytes: crypto && bytesOf(crypto),
    order: order === undefined ? undefined : makeOrder(order),
    clock,
    timers,
    met,
    synchronous: false,
    remainingOf: (timeoutMs) => () => {
      met.remaining = (met.remaining ?? 0) + 1
      if (!live.synchronous) met.remainingLater = (met.remainingLater ?? 0) + 1
      return (remainingMs ?? timeoutMs) - Math.floor(clock.elapsed() - started)
    },
    seen() {
      const leftTimers = timers.count()
      return { ...met, ...(leftTimers > 0 && { leftTimers }) }
    },
    thaw(start) {
      const due = world.afterMs === undefined ? [] : timers.due(clock.elapsed())
      if (due.length === 0) return start()
      // A turn for each: what one throws is uncaught, and the next comes nevertheless.
      const thawed = () => due.forEach((timer) => setImmediate(() => timer.fire()))
      if (((order ?? 0) & 1) === 1) {
        thawed()
        start()
      } else {
        thawed()
        // Handlers are called from a promise.
        setImmediate(() => void Promise.resolve().then(start))
      }
    },
  }
  return live
}
