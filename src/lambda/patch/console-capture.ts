import { format } from 'node:util'
import { patchMethod, shared } from './patch-method.ts'

/** How many lines of one invocation are kept. */
const mostLogLines = 200
const longestLine = 2_000

/** Whose lines the running code writes; undefined for code that is somebody else's. */
type LinesOf = () => string[] | undefined

/**
 * Holds back what is written to the console and to the standard streams. Output goes to the lines that `linesOf` gives, or, where
 * it gives none, on to where it went before. What writes to the file descriptors directly passes by. Returns what ends it.
 */
export const captureConsole: (linesOf: LinesOf) => () => void = shared((users) => {
  const current = (): string[] | undefined => {
    for (const linesOf of users) {
      const lines = linesOf()
      if (lines) return lines
    }
    return undefined
  }
  const restores = methods.map((name) =>
    patchMethod(console, name, (original) => (...args: unknown[]) => {
      const lines = current()
      if (lines) keep(lines, format(...args))
      else Reflect.apply(original, console, args)
    }),
  )
  for (const stream of [process.stdout, process.stderr]) {
    const replace = (original: typeof stream.write): typeof stream.write =>
      function (this: unknown, chunk: unknown, ...rest: unknown[]) {
        const lines = current()
        if (!lines) return Reflect.apply(original, this, [chunk, ...rest]) as boolean
        keep(lines, typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString())
        const written = rest.at(-1)
        if (typeof written === 'function') process.nextTick(written as () => void)
        return true
      }
    restores.push(patchMethod(stream, 'write', replace))
  }
  return () => restores.forEach((restore) => restore())
})

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const

function keep(lines: string[], text: string): void {
  if (lines.length >= mostLogLines) return
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (lines.length >= mostLogLines) return
    lines.push(line.slice(0, longestLine))
  }
}
