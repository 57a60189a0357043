import type { OnProgress } from '../search/session/budget.ts'
import { escapeText } from '../report/escape.ts'
import { count, plural } from '../report/names.ts'

/** What is written while a run goes on: one line that is written over. */
export interface ProgressLine {
  /** Starts with another handler: `2/12 Users`. */
  begin(name: string): OnProgress
  clear(): void
}

/** Where the line goes. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const everyMs = 100

/** Quiet where nobody watches: in CI, and where the output is no terminal. */
export function progressLine(terminal: Terminal, env: NodeJS.ProcessEnv, now = () => performance.now()): ProgressLine {
  const ci = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false'
  if (terminal.isTTY !== true || ci) return { begin: () => () => {}, clear: () => {} }
  let shown = false
  let last = -Infinity
  const write = (text: string) => {
    terminal.write(`\r\u001b[2K${text.slice(0, (terminal.columns ?? 80) - 1)}`)
    shown = text !== ''
  }
  return {
    begin(name) {
      const start = now()
      write(escapeText(name))
      return ({ calls, findings, shrinking }) => {
        const time = now()
        if (time - last < everyMs) return
        last = time
        const rate = Math.round(calls.explore / Math.max(0.001, (time - start) / 1_000))
        const parts = [
          escapeText(name),
          plural(calls.explore, 'request'),
          `${count(rate)}/s`,
          plural(findings, 'finding'),
        ]
        if (shrinking !== undefined) parts.push(`shrinking ${escapeText(shrinking)}`)
        write(parts.join(' · '))
      }
    },
    clear() {
      if (shown) write('')
    },
  }
}
