import { setFlagsFromString } from 'node:v8'

/** Whether the user said how V8 compiles: that stays as it is. */
const isTold = /sparkplug|jitless|max-opt/.test(`${process.execArgv.join(' ')} ${process.env['NODE_OPTIONS'] ?? ''}`)

/**
 * Has V8 compile no baseline code, or again. To set the first breakpoint of a function that has some V8 goes through the whole
 * heap: 1 ms in a small process, 10 ms where there are half a million objects more (Node 20.20, measured on 2026-11-23).
 */
export function allowBaselineCode(isAllowed: boolean): void {
  if (!isTold) setFlagsFromString(isAllowed ? '--sparkplug' : '--no-sparkplug')
}
