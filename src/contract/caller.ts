import { withPlainStacks } from '../lambda/source/plain-stack.ts'
import { parseLine, type RawFrame } from '../lambda/source/source-frame.ts'

/** Where an entry function was called. */
export interface Caller {
  readonly callerFile?: string
  /** Counted from 1, as runners map it to what was written. */
  readonly callerLine?: number
}

/** Where an entry function was called, from its stack. */
export function callerOf(entry: (...args: never[]) => unknown): Caller {
  const found = framesOf(entry).find(({ path }) => !path.includes('node_modules'))
  return found ? { callerFile: found.path, callerLine: found.line } : {}
}

/** The call in a file that led to an entry function; only the file where the stack does not tell. */
export function callerIn(callerFile: string, entry: (...args: never[]) => unknown): Caller {
  const found = framesOf(entry).find(({ path }) => path === callerFile)
  return { callerFile, ...(found && { callerLine: found.line }) }
}

/** Matchers are called through what chains them. */
const deepest = 30

function framesOf(entry: (...args: never[]) => unknown): RawFrame[] {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = deepest
  // As the runner maps it, unless somebody makes something else of stacks than text.
  const mapped = stackAt(entry)
  Error.stackTraceLimit = stackTraceLimit
  const stack = typeof mapped === 'string' ? mapped : withPlainStacks(deepest, () => String(stackAt(entry)))
  return stack.split('\n').flatMap((line) => parseLine(line) ?? [])
}

function stackAt(entry: (...args: never[]) => unknown): unknown {
  const holder: { stack?: unknown } = {}
  Error.captureStackTrace(holder, entry)
  return holder.stack
}
