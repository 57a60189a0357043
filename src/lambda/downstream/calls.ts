import { blowOf, type Blow } from './faults.ts'
import { serviceOf, type CallHead } from './service.ts'
import type { LiveWorld } from '../world/live-world.ts'
import type { DownstreamCall, Fault, Respond } from '../words/world.ts'

// Taken before waits are skipped.
const { setInterval, clearInterval } = globalThis

/** The calls of one invocation: counted as they start, and struck where its schedule says so. */
export interface Calls {
  readonly list: readonly DownstreamCall[]
  /** Calls under way that something real answers. */
  readonly underWay: number
  /** Calls under way that nothing answers. */
  readonly silent: number
  /** Notes that a call starts. `ended` must be called when it is answered or given up. */
  meet(head: CallHead): { readonly blow?: Blow; readonly ended: () => void }
  /** Gives up calls that nothing answers: they keep the process from ending. */
  giveUp(): void
}

/** An invocation whose calls are watched, and who answers those that nobody else does. */
export interface Watched {
  readonly calls: Calls
  readonly respond?: Respond
  /** Set where waits are skipped. */
  readonly skips?: LiveWorld
}

/** The invocation that the running code belongs to; undefined for calls that are nobody's to watch. */
export type WatchedNow = () => Watched | undefined

/** Most calls that are noted; those after them pass. */
const mostCalls = 100

/** The calls of an invocation under a schedule. The attempts of one AWS SDK command are one call. */
export function makeCalls(faults: readonly Fault[] = []): Calls {
  const list: DownstreamCall[] = []
  const commands = new Map<string, DownstreamCall>()
  let underWay = 0
  let silent = 0
  const open = new Set<() => void>()

  function callOf(head: CallHead): DownstreamCall | undefined {
    const command = head.headers.get('amz-sdk-invocation-id')
    const again = command === null ? undefined : commands.get(command)
    if (again !== undefined || list.length >= mostCalls) return again
    const call = list.length + 1
    const fault = faults.find((one) => one.call === call)?.fault
    const { method, url } = head
    const noted = { call, service: serviceOf(head).name, method, url, ...(fault !== undefined && { fault }) }
    list.push(noted)
    if (command !== null) commands.set(command, noted)
    return noted
  }

  return {
    list,
    get underWay() {
      return underWay
    },
    get silent() {
      return silent
    },
    meet(head) {
      const fault = callOf(head)?.fault
      const blow = fault === undefined ? undefined : blowOf(fault, head)
      // An open connection keeps a process from ending.
      const held = blow?.kind === 'silence' ? setInterval(() => {}, 2 ** 30) : undefined
      const change = (by: 1 | -1) => {
        if (blow === undefined) underWay += by
        else if (blow.kind === 'silence') silent += by
      }
      change(1)
      let over = false
      const ended = () => {
        if (over) return
        over = true
        change(-1)
        clearInterval(held)
        open.delete(ended)
      }
      if (held) open.add(ended)
      return blow === undefined ? { ended } : { blow, ended }
    },
    giveUp: () => open.forEach((ended) => ended()),
  }
}
