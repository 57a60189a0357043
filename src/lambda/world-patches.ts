import { syncBuiltinESMExports } from 'node:module'
import { patchCrypto } from './world-crypto.ts'
import { patchDate } from './world-date.ts'
import { patchIo } from './world-io.ts'
import { patchRandom, type CurrentWorld } from './world-random.ts'
import { patchTimers } from './world-timers.ts'

/**
 * Makes all that a world can change ask for the world of the running code, `import { randomUUID } from 'node:crypto'` too. Without a
 * world everything is as it was, and costs a question. Returns what undoes it.
 *
 * Not asked: `process.hrtime`, `Intl` without a date, keys that `node:crypto` generates, streams and file handles, what native code
 * does. What a module took before (`const { now } = Date` in-process) stays the original.
 */
export function installWorlds(current: CurrentWorld): () => void {
  const restores = [patchRandom, patchCrypto, patchDate, patchTimers, patchIo].map((patch) => patch(current))
  syncBuiltinESMExports()
  return () => {
    for (const restore of restores) restore()
    syncBuiltinESMExports()
  }
}
