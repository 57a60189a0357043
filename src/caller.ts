/** Where an entry function was called. */
export interface Caller {
  readonly callerFile?: string
  /** Counted from 1, as runners map it to what was written. */
  readonly callerLine?: number
}

const place = /(?:\(|at )((?:file:\/\/)?\/[^():]+|[A-Z]:\\[^():]+):(\d+):\d+\)?$/

/** Where an entry function was called, from its stack. */
export function callerOf(entry: (...args: never[]) => unknown): Caller {
  const frame = framesOf(entry).find((line) => !line.includes('node_modules') && !line.includes('node:'))
  const found = frame === undefined ? undefined : placeOf(frame)
  return found ? { callerFile: found.file, callerLine: found.line } : {}
}

/** The call in a file that led to an entry function; only the file where the stack does not tell. */
export function callerIn(callerFile: string, entry: (...args: never[]) => unknown): Caller {
  const found = framesOf(entry)
    .map(placeOf)
    .find((one) => one?.file === callerFile)
  return { callerFile, ...(found && { callerLine: found.line }) }
}

/** Matchers are called through what chains them. */
const deepest = 30

function framesOf(entry: (...args: never[]) => unknown): string[] {
  const holder: { stack?: string } = {}
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = deepest
  Error.captureStackTrace(holder, entry)
  const lines = holder.stack?.split('\n') ?? []
  Error.stackTraceLimit = stackTraceLimit
  return lines.filter((line) => /^\s+at /.test(line))
}

function placeOf(frame: string): { readonly file: string; readonly line: number } | undefined {
  const [, file, line] = place.exec(frame) ?? []
  return file === undefined ? undefined : { file: file.replace(/^file:\/\//, ''), line: Number(line) }
}
