import { realpathSync } from 'node:fs'
import { constants } from 'node:os'
import type { Container } from './host.ts'

/**
 * Makes up for what Node refuses in workers, or would do to the tests: signals that a handler sends to its own process end its worker,
 * `umask` changes nothing, and another folder to work in is refused as what only `isolation: 'in-process'` has.
 */
export function emulateProcess(container: Container): void {
  const end = (signal: string): never => {
    container.say({ kind: 'signal', signal })
    return process.exit(1)
  }
  process.abort = () => end('SIGABRT')
  process.umask = () => 0o022
  process.chdir = (directory) => {
    if (realpathSync(directory) === process.cwd()) return
    container.say({ kind: 'misuse', message: noFolder(directory) })
    process.exit(1)
  }
  const { kill } = process
  process.kill = (pid, signal = 'SIGTERM') => {
    const name = typeof signal === 'number' ? nameOf(signal) : signal
    // 0 only asks whether the process is there.
    if (pid !== process.pid || name === undefined) return kill.call(process, pid, signal)
    if (process.listenerCount(name) === 0) return end(name)
    process.emit(name as NodeJS.Signals, name as NodeJS.Signals)
    return true
  }
}

const noFolder = (directory: string) =>
  `handler: it calls process.chdir(${JSON.stringify(directory)}), which worker threads cannot; use isolation: 'in-process', or paths from import.meta.url`

function nameOf(signal: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => number === signal)?.[0]
}
