import { parseJson } from './cut-text.ts'

/** One entry of a log: its text, or the object that it is; the id that stands before it. */
export interface LogRecord {
  readonly id?: string
  readonly message?: string
  readonly json?: Readonly<Record<string, unknown>>
}

/** Deeper wrappers are given up. */
const mostWrapping = 4

/**
 * The entries of a log as text: lines (with what `aws logs tail` or the console puts before them; lines that begin
 * nothing belong to the entry before), JSON lines, or what `aws logs filter-log-events` and Logs Insights answer.
 */
export function recordsOf(text: string, depth = 0): LogRecord[] {
  if (depth > mostWrapping) return []
  const trimmed = text.trim()
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
    const whole = parseJson(trimmed)
    if (whole !== undefined) return recordsOfJson(whole.value, depth)
  }
  return lineRecords(trimmed, depth)
}

function recordsOfJson(value: unknown, depth: number): LogRecord[] {
  if (depth > mostWrapping || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => recordsOfJson(insightsRow(one), depth + 1))
  const object = value as Readonly<Record<string, unknown>>
  for (const list of ['events', 'logEvents', 'results'])
    if (Array.isArray(object[list]) && isListOfEntries(object[list])) return recordsOfJson(object[list], depth + 1)
  const message = object['message'] ?? object['@message']
  const wraps = '@message' in object || 'ingestionTime' in object || 'logStreamName' in object || 'eventId' in object
  const bare = typeof object['timestamp'] === 'number' && Object.keys(object).length === 2
  if (typeof message === 'string' && (wraps || bare)) return recordsOf(message, depth + 1)
  return [{ json: object }]
}

function isListOfEntries(list: readonly unknown[]): boolean {
  return list.every(
    (one) => Array.isArray(one) || (typeof one === 'object' && one !== null && ('message' in one || '@message' in one)),
  )
}

/** A row of a query is a list of fields and values. */
function insightsRow(row: unknown): unknown {
  if (!Array.isArray(row) || !row.every((cell) => typeof (cell as { field?: unknown } | null)?.field === 'string'))
    return row
  return Object.fromEntries((row as { field: string; value: unknown }[]).map(({ field, value }) => [field, value]))
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
/** `2026-11-22T05:00:00.000Z stream-name `, as `aws logs tail` and exports have it, in front of anything. */
const stamp = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?[\s|,]+/
const stream = /^(?:[0-9a-f]{32}|\d{4}\/\d\d\/\d\d\/\[[^\]\s]{1,80}\][0-9a-f]{32})[\s|]+/
const executionLine = /^\(([\w=+/-]{8,64})\) ?/
const consoleLine = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} \d\d \d\d:\d\d:\d\d \w{3} \d{4} : /
const lambdaLine = new RegExp(`^(${uuid})[\\t ]+`, 'i')
const platformLine = new RegExp(`^(?:START|END|REPORT) RequestId: (${uuid})`, 'i')

/** How much of a line can be its beginning. */
const longestPrefix = 400

interface Entry {
  readonly id?: string
  readonly lines: string[]
}

function lineRecords(text: string, depth: number): LogRecord[] {
  const records: LogRecord[] = []
  let entry: Entry | undefined
  const finish = () => {
    if (entry !== undefined)
      records.push({ ...(entry.id !== undefined && { id: entry.id }), message: entry.lines.join('\n') })
    entry = undefined
  }
  for (const raw of text.split(/\r?\n/)) {
    const rest = withoutStamp(raw)
    const begun = beginningOf(rest, rest.length < raw.length)
    if (begun !== undefined) {
      finish()
      entry = begun
      continue
    }
    const json = rest.startsWith('{') && !awaitsValue(entry) ? parseJson(rest.trim()) : undefined
    if (json !== undefined) {
      finish()
      records.push(...recordsOfJson(json.value, depth))
    } else if (entry !== undefined) entry.lines.push(raw)
    else if (raw.trim() !== '') entry = { lines: [raw] }
  }
  finish()
  return records
}

/** `Method request path:` has its value on the next line at times. */
function awaitsValue(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.lines.length === 1 && /:\s*$/.test(entry.lines[0]!.slice(-20))
}

function withoutStamp(line: string): string {
  const head = line.slice(0, longestPrefix)
  const time = stamp.exec(head)?.[0].length ?? 0
  const name = time === 0 ? 0 : (stream.exec(head.slice(time))?.[0].length ?? 0)
  const again = name === 0 ? 0 : (stamp.exec(head.slice(time + name))?.[0].length ?? 0)
  return line.slice(time + name + again)
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
  return stamped && !line.startsWith('{') ? { lines: [line] } : undefined
}
