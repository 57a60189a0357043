import { patchMethod, shared } from './patch-method.ts'

/** Thrown in place of leaving the process, so that the handler runs no further. */
class ProcessExit extends Error {
  override readonly name = 'ProcessExit'
}

/** What becomes of an exit: undefined for somebody else's. */
type OnExit = (code: number) => 'throw' | 'return' | undefined

/**
 * Keeps `process.exit` from ending the test run. `onExit` says whose call it was: undefined for somebody else's, which goes on;
 * `throw` stops the handler by an exception; `return` lets it run on, where an exception would reach nobody but the
 * test runner. Returns what ends it.
 */
export const catchExit: (onExit: OnExit) => () => void = shared((users) =>
  patchMethod(process, 'exit', (original) => (code?: number | string | null): never => {
    const exitCode = Number(code ?? process.exitCode ?? 0)
    for (const onExit of users) {
      const what = onExit(exitCode)
      if (what === 'throw') throw new ProcessExit(`process.exit(${exitCode})`)
      if (what === 'return') return undefined as never
    }
    return Reflect.apply(original, process, [code]) as never
  }),
)
