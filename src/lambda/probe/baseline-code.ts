import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

/** Whether that is left as it is: who asks in a thread would change it for others, and what the user said stays. */
const isLeft =
  !isMainThread ||
  /sparkplug|jitless|max[-_]opt/.test(`${process.execArgv.join(' ')} ${process.env['NODE_OPTIONS'] ?? ''}`)

let users = 0

/**
 * Has V8 make no baseline code in this process until what this returns is called. To set the first breakpoint of a function that
 * has some it goes through the whole heap, which takes longer the more a test's process holds (seen on Node 20.20).
 */
export function withoutBaselineCode(): () => void {
  if (users++ === 0) allow(false)
  return () => {
    if (--users === 0) allow(true)
  }
}

function allow(isAllowed: boolean): void {
  if (!isLeft) setFlagsFromString(isAllowed ? '--sparkplug' : '--no-sparkplug')
}
