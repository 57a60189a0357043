/** Runs something in which stacks are long enough and are text, whatever the handler's module made of `Error`. */
export function withPlainStacks<T>(stackTraceLimit: number, run: () => T): T {
  const before = { limit: Error.stackTraceLimit, prepare: Error.prepareStackTrace }
  delete (Error as { prepareStackTrace?: unknown }).prepareStackTrace
  Error.stackTraceLimit = stackTraceLimit
  try {
    return run()
  } finally {
    Error.stackTraceLimit = before.limit
    if (before.prepare) Error.prepareStackTrace = before.prepare
  }
}
