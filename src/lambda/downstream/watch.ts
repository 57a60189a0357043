import type { WatchedNow } from './calls.ts'
import { watchedFetch, type Fetch } from './fetch.ts'
import { watchHttp, type HttpWatch } from './http.ts'
import { patchWaits } from './waits.ts'
import { isNodesFetch } from '../network/patches.ts'
import { patchMethod } from '../patch/patch-method.ts'

/** Watches what a handler calls. */
export interface Downstream {
  /** Before each invocation: comes on top again of what was put over it meanwhile, such as a mock of `fetch`. */
  begin(): void
  dispose(): void
}

let http: Promise<HttpWatch> | undefined
let watch: HttpWatch | undefined
let fetches: { readonly top: Fetch; readonly isNodes: boolean; readonly restore: () => void }[] = []
let restoreWaits: (() => void) | undefined
const users = new Set<WatchedNow>()

const now: WatchedNow = () => {
  for (const user of users) {
    const watched = user()
    if (watched !== undefined) return watched
  }
  return undefined
}

/**
 * Watches `fetch`, `http` and `https`, and with them AWS SDK clients, for the code that `user` names an invocation for; all else
 * passes. Loads the interceptors, which takes longer than all of proxyproof: only where faults are asked for.
 *
 * Not seen: `http2`, sockets, `undici` as a package, clients that are mocked above HTTP, and nock before version 14, where it answers.
 */
export async function watchDownstream(user: WatchedNow): Promise<Downstream> {
  http ??= watchHttp(now)
  watch = await http
  users.add(user)
  restoreWaits ??= patchWaits(now)
  begin()
  return {
    begin,
    dispose() {
      users.delete(user)
      if (users.size > 0) return
      watch?.dispose()
      restoreWaits?.()
      restoreWaits = undefined
      for (const { restore } of fetches.toReversed()) restore()
      fetches = []
    },
  }
}

function begin(): void {
  const below = globalThis.fetch as Fetch | undefined
  if (below !== undefined && fetches.at(-1)?.top !== below) {
    const isNodes = isNodesFetch(below)
    const top = watchedFetch(below, () => isNodes && !hasMockAgent(), now)
    fetches.push({ top, isNodes, restore: patchMethod(globalThis, 'fetch', () => top) })
  }
  watch?.attach(fetches.every(({ isNodes }) => !isNodes))
}

/** Whether undici's own mock answers below `fetch`: https://undici.nodejs.org/#/docs/api/MockAgent */
function hasMockAgent(): boolean {
  const dispatcher = (globalThis as Record<symbol, unknown>)[Symbol.for('undici.globalDispatcher.1')]
  return (dispatcher as object | undefined)?.constructor?.name === 'MockAgent'
}
