import { inspectorHere, holdInspector } from '../source/inspector.ts'
import { currentObserver } from '../observe/observed.ts'

/** A place where execution can be stopped. */
export interface Place {
  /** What it is known as: V8 has one breakpoint at a place, which all runs side by side share that look at it. */
  readonly name: string
  readonly location: () => object
  /** What evaluates the operands of its `i`th comparison, as an expression. */
  readonly read: string
}

/**
 * How often a breakpoint is met by calls that do not look at it before it goes, since each time stops them: a loop has one
 * turn after the other, and what waits meanwhile may still meet it. And how often it comes back after that.
 */
const mostPassed = 24
const mostBack = 8

interface Breakpoint {
  readonly make: () => string | undefined
  /** Undefined while it is away. */
  id: string | undefined
  readonly users: Set<object>
  passed: number
  back: number
}

const set = new Map<string, Breakpoint>()
const users = new Set<object>()
const armed = new Set<object>()
let isActive = true

/** The global that conditions of breakpoints call. */
const hook = `__proxyproof_probe_${Math.trunc(performance.now() * 1000)}`

/** The breakpoints of one run, of those that the runs of a process set. */
export interface Breakpoints {
  /** Whether it is set, which others may have undone. */
  has(place: string): boolean
  /** Answers whether it could be set. */
  set(place: Place): boolean
  /** Takes it away, but for others that look at it. */
  remove(place: string): void
  /** Takes away those that nobody is about to look at, whoever set them: they slow down what passes them. */
  clear(places: Iterable<string>): void
  activate(): void
  deactivate(): void
  close(): void
}

/** Undefined where there is no inspector. */
export function openBreakpoints(): Breakpoints | undefined {
  const inspector = inspectorHere()
  if (inspector === undefined) return undefined
  const { post } = inspector
  const release = holdInspector()
  const user = {}
  users.add(user)

  function setActive(active: boolean): void {
    if (isActive !== active) post('Debugger.setBreakpointsActive', { active })
    isActive = active
  }

  function drop(place: string): void {
    const breakpoint = set.get(place)
    if (breakpoint !== undefined) takeOff(breakpoint)
    set.delete(place)
  }

  function takeOff(breakpoint: Breakpoint): void {
    if (breakpoint.id !== undefined) post('Debugger.removeBreakpoint', { breakpointId: breakpoint.id })
    breakpoint.id = undefined
  }

  function remove(place: string): void {
    const others = set.get(place)?.users
    if (others?.delete(user) && others.size === 0) drop(place)
  }

  function met(place: string, read: (comparison: number) => readonly unknown[]): false {
    if (currentObserver()?.onPlace(place, read) === true) return false
    const breakpoint = set.get(place)
    if (breakpoint === undefined || ++breakpoint.passed < mostPassed) return false
    takeOff(breakpoint)
    if (breakpoint.back++ < mostBack) void Promise.resolve().then(() => putBack(place, breakpoint))
    else set.delete(place)
    return false
  }

  function putBack(place: string, breakpoint: Breakpoint): void {
    if (set.get(place) !== breakpoint || breakpoint.id !== undefined) return
    breakpoint.passed = 0
    breakpoint.id = breakpoint.make()
  }

  function deactivate(): void {
    if (armed.delete(user) && armed.size === 0) setActive(false)
  }

  return {
    has: (place) => set.get(place)?.users.has(user) === true,
    set({ name, location, read }) {
      const known = set.get(name)
      if (known !== undefined) {
        known.users.add(user)
        return true
      }
      const condition = `globalThis.${hook}(${JSON.stringify(name)},${read})`
      const where = location()
      const make = () =>
        post<{ breakpointId: string }>('Debugger.setBreakpoint', { location: where, condition })?.breakpointId
      const id = make()
      if (id !== undefined) set.set(name, { make, id, users: new Set([user]), passed: 0, back: 0 })
      return id !== undefined
    },
    remove,
    clear(places) {
      if (armed.size === 0 && set.size > 0) for (const place of places) drop(place)
    },
    activate() {
      Object.defineProperty(globalThis, hook, { value: met, configurable: true, writable: true })
      armed.add(user)
      setActive(true)
    },
    deactivate,
    close() {
      for (const place of set.keys()) remove(place)
      deactivate()
      users.delete(user)
      if (users.size === 0) {
        setActive(true)
        Reflect.deleteProperty(globalThis, hook)
      }
      release()
    },
  }
}
