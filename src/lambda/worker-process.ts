import { constants } from 'node:os'
import type { Container } from './worker-host.ts'

/** Makes the signals that a handler can send to its own process end its worker; Node refuses `abort` in workers and `kill` would hit the tests. */
export function emulateSignals(container: Container): void {
  const end = (signal: string): never => {
    container.say({ kind: 'signal', signal })
    return process.exit(1)
  }
  process.abort = () => end('SIGABRT')
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

function nameOf(signal: number): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => number === signal)?.[0]
}
