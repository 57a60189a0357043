import { isAccessLine } from './access-text.ts'
import { parseJson } from './cut-text.ts'
import type { LogRecord } from './log-records.ts'

/** Who takes what lines hold: entries, and lines that are JSON by themselves. */
export interface LineTaker {
  record(record: LogRecord): void
  json(value: unknown): void
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** `2026-11-22T05:00:00.000Z `, as `aws logs tail`, `sam logs`, exports and copies from the console have it, in front of anything. */
const stamp = /^[▶▼\s]*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?:[\s|,]+|$)/
const stream = /^(?:[0-9a-f]{32}|\d{4}\/\d\d\/\d\d\/[\w-]{0,80}\[[^\]\s]{1,80}\][0-9a-f]{4,32})[\s|]+/
/** `aws logs ... --output text`. */
const textOutput = /^EVENTS\t(?:\d{20,}\t)?\d{13}\t/
const executionLine = /^\(([\w=+/-]{8,64})\) ?/
const consoleLine = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} \d\d \d\d:\d\d:\d\d \w{3} \d{4} : /
const lambdaLine = new RegExp(`^(${uuid})[\\t ]+`, 'i')
const platformLine = new RegExp(`^(?:START|END|REPORT) RequestId: (${uuid})`, 'i')
// eslint-disable-next-line no-control-regex -- colours of terminals
const ansi = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

/** How much of a line can be its beginning. */
const longestPrefix = 400

/** Puts lines together to entries: those that begin nothing belong to the entry before. `most` bounds one entry's characters. */
export function lineEntries(taker: LineTaker, most: number) {
  let entry: Entry | undefined
  let size = 0
  function end() {
    const done = entry
    entry = undefined
    if (done === undefined) return
    const message = done.lines.join('\n')
    // `aws logs tail --format json` puts JSON below its time.
    const json = done.id === undefined && /^\s*\{/.test(message) ? parseJson(message) : undefined
    if (json !== undefined) taker.json(json.value)
    else taker.record({ ...(done.id !== undefined && { id: done.id }), message })
  }
  return {
    end,
    push(raw: string) {
      const plain = raw.includes('\u001b') ? raw.replace(ansi, '') : raw
      const line = plain.startsWith('EVENTS\t') ? plain.replace(/\t\d{13}$/, '') : plain
      const rest = withoutPrefix(line)
      const begun = beginningOf(rest, rest.length < line.length)
      if (begun !== undefined) {
        end()
        entry = begun
        size = rest.length
        return
      }
      if (isAccessLine(rest)) {
        end()
        taker.record({ message: rest })
        return
      }
      const json = rest.startsWith('{') && !awaitsValue(entry) ? parseJson(rest.trim()) : undefined
      if (json !== undefined) {
        end()
        taker.json(json.value)
      } else if (entry !== undefined) {
        size += line.length
        if (size <= most) entry.lines.push(line)
      } else if (line.trim() !== '') {
        entry = { lines: [line] }
        size = line.length
      }
    },
  }
}

interface Entry {
  readonly id?: string
  readonly lines: string[]
}

/** `Method request path:` has its value on the next line at times. */
function awaitsValue(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.lines.length === 1 && /:\s*$/.test(entry.lines[0]!.slice(-20))
}

/** The tools differ in what they put first, and a function's own line has a time again. */
function withoutPrefix(line: string): string {
  let head = line.slice(0, longestPrefix)
  let at = textOutput.exec(head)?.[0].length ?? 0
  for (let i = 0; i < 4; i++) {
    head = line.slice(at, at + longestPrefix)
    const length = (stamp.exec(head) ?? stream.exec(head))?.[0].length ?? 0
    if (length === 0) break
    at += length
  }
  return line.slice(at)
}

function beginningOf(line: string, stamped: boolean): Entry | undefined {
  const head = line.slice(0, longestPrefix)
  const execution = executionLine.exec(head)
  if (execution) return { id: execution[1]!, lines: [line.slice(execution[0].length)] }
  const console = consoleLine.exec(head)
  if (console) return { lines: [line.slice(console[0].length)] }
  const platform = platformLine.exec(head)
  if (platform) return { id: platform[1]!, lines: [line] }
  const lambda = stamped ? lambdaLine.exec(head) : null
  if (lambda) return { id: lambda[1]!, lines: [line.slice(lambda[0].length)] }
  return stamped && !line.startsWith('{') && !isAccessLine(line) ? { lines: [line] } : undefined
}
