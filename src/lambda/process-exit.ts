import { patchMethod } from './patch-method.ts'

/** Thrown in place of leaving the process, so that the handler runs no further. */
class ProcessExit extends Error {
  override readonly name = 'ProcessExit'
}

/**
 * Keeps `process.exit` from ending the test run. `onExit` says whose call it was: undefined for somebody else's, which goes on;
 * `throw` stops the handler by an exception; `return` lets it run on, where an exception would reach nobody but the
 * test runner. Returns what ends it.
 */
export function catchExit(onExit: (code: number) => 'throw' | 'return' | undefined): () => void {
  let active = true
  const restore = patchMethod(process, 'exit', (original) => (code?: number | string | null): never => {
    const exitCode = Number(code ?? process.exitCode ?? 0)
    const what = active ? onExit(exitCode) : undefined
    if (what === 'throw') throw new ProcessExit(`process.exit(${exitCode})`)
    return (what === 'return' ? undefined : Reflect.apply(original, process, [code])) as never
  })
  return () => {
    active = false
    restore()
  }
}
