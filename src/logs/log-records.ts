/** One entry of a log: its text, or the object that it is; the id that stands before it. */
export interface LogRecord {
  readonly id?: string
  readonly message?: string
  readonly json?: Readonly<Record<string, unknown>>
}

type Entry = Readonly<Record<string, unknown>>

/** Who takes records, and texts that hold records of their own: what `aws logs` and Logs Insights wrap. */
export interface Taker {
  record(record: LogRecord): void
  text(text: string): void
}

/** Gives the records in a JSON value: lists, rows of queries and the wrappers of exports are opened. */
export function unwrap(value: unknown, taker: Taker, depth = 0): void {
  if (typeof value === 'string') return depth > 0 ? taker.text(value) : undefined
  if (typeof value !== 'object' || value === null || depth > 4) return
  if (Array.isArray(value)) {
    const row = insightsRow(value)
    if (row !== undefined) unwrap(row, taker, depth + 1)
    else for (const one of value as unknown[]) unwrap(one, taker, depth + 1)
    return
  }
  const object = value as Entry
  for (const list of ['events', 'logEvents', 'results']) {
    const entries = object[list]
    if (!Array.isArray(entries) || !entries.every(isWrapped)) continue
    for (const one of entries) unwrap(one, taker, depth + 1)
    return
  }
  const message = object['@message'] ?? object['message']
  if (!isWrapper(object)) taker.record({ json: object })
  else if (typeof message === 'string') taker.text(message)
  // Logs Insights shows entries that are JSON as such.
  else unwrap(message, taker, depth + 1)
}

function isWrapper(object: Entry): boolean {
  const wraps = '@message' in object || 'ingestionTime' in object || 'logStreamName' in object || 'eventId' in object
  const names = Object.keys(object)
  const bare = 'message' in object && names.every((name) => /^(?:id|timestamp|message)$/.test(name))
  return wraps || (bare && /^\d{12,14}$/.test(String(object['timestamp'])))
}

function isWrapped(one: unknown): boolean {
  return Array.isArray(one) || (typeof one === 'object' && one !== null && ('message' in one || '@message' in one))
}

/** A row of a query is a list of fields and values. */
function insightsRow(row: readonly unknown[]): Entry | undefined {
  if (row.length === 0 || !row.every((cell) => typeof (cell as { field?: unknown } | null)?.field === 'string'))
    return undefined
  return Object.fromEntries((row as { field: string; value: unknown }[]).map(({ field, value }) => [field, value]))
}
