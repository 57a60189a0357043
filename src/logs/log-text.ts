import { csvRows } from './csv-rows.ts'
import { jsonDocument, type JsonDocument } from './json-document.ts'
import { lineEntries } from './log-lines.ts'
import { unwrap, type LogRecord, type Taker } from './log-records.ts'

/** Reads a log in pieces of any size. */
export interface LogText {
  push(text: string): void
  end(): void
}

/** Characters of one line or one JSON value: no event is larger. */
const longestEntry = 20_000_000

/** Deeper wrappers are given up. */
const mostWrapping = 4

type Mode = 'start' | 'document' | 'lines' | 'csv'

/**
 * The entries of a log as text: lines (with what `aws logs tail`, `sam logs` or the console put before them), JSON lines,
 * JSON that `aws logs filter-log-events`, `get-log-events` and Logs Insights answer, and their CSV.
 */
export function logText(take: (record: LogRecord) => void, depth = 0): LogText {
  const taker: Taker = {
    record: take,
    text(text) {
      if (depth >= mostWrapping) return
      const inner = logText(take, depth + 1)
      inner.push(text)
      inner.end()
    },
  }
  const json = (value: unknown) => unwrap(value, taker)
  const entries = lineEntries({ record: take, json }, longestEntry)
  const lines = makeLines((line) => entries.push(line))
  let mode: Mode = 'start'
  let waiting = ''
  let document: JsonDocument | undefined
  let rows: ReturnType<typeof csvRows> | undefined

  /** Takes what the mode can take of a text, and answers what is left for the mode after it. */
  function step(text: string): string {
    switch (mode) {
      case 'start':
        return begin(text)
      case 'document': {
        const progress = document!.push(text)
        if (progress.state === 'open') return ''
        document = undefined
        mode = progress.state === 'closed' ? 'start' : 'lines'
        return progress.state === 'closed' ? progress.rest : progress.held
      }
      case 'csv':
        rows!.push(text)
        return ''
      case 'lines':
        lines.push(text)
        return ''
    }
  }

  function begin(text: string, ended = false): string {
    const all = (waiting + text).replace(/^[\s\ufeff]+/, '')
    waiting = ''
    if (all === '') return ''
    if (all.startsWith('{') || all.startsWith('[')) {
      mode = 'document'
      // Elements of a list are values, and a text among them is a message.
      document = jsonDocument((value) => (typeof value === 'string' ? taker.text(value) : json(value)), longestEntry)
      return all
    }
    const end = all.indexOf('\n')
    if (end < 0 && !ended && all.length < 10_000) {
      waiting = all
      return ''
    }
    const header = headerOf(end < 0 ? all : all.slice(0, end))
    mode = header === undefined ? 'lines' : 'csv'
    if (header === undefined) return all
    rows = csvRows((row) => json(Object.fromEntries(header.map((name, i) => [name, row[i] ?? '']))), longestEntry)
    return end < 0 ? '' : all.slice(end + 1)
  }

  function push(text: string): void {
    for (let rest = text; rest !== '';) rest = step(rest)
  }

  return {
    push(text) {
      // Pieces: what is left of a text is cut off it again and again.
      for (let at = 0; at < text.length; at += piece) push(text.slice(at, at + piece))
    },
    end() {
      if (mode === 'start' && waiting !== '') push(begin('', true))
      if (mode === 'document') lines.push(document!.held())
      rows?.end()
      lines.end()
      entries.end()
    },
  }
}

const piece = 65_536

/** Lines of text that comes in pieces; what is longer than an entry can be is left out. */
function makeLines(take: (line: string) => void) {
  let partial = ''
  return {
    push(text: string) {
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        const line = partial + text.slice(from, end)
        partial = ''
        from = end + 1
        take(line.endsWith('\r') ? line.slice(0, -1) : line)
      }
      if (partial.length < longestEntry) partial += text.slice(from)
    },
    end() {
      if (partial !== '') take(partial)
      partial = ''
    },
  }
}

/** The names of columns, if a first line has those of an export of Logs Insights or of the console. */
function headerOf(line: string): string[] | undefined {
  if (line.length > 5_000 || !line.includes(',')) return undefined
  let header: string[] | undefined
  const rows = csvRows((row) => void (header ??= [...row]), 5_000)
  rows.push(line)
  rows.end()
  const known = header?.filter((name) =>
    /^@(?:message|timestamp|ptr|log|logStream)$|^(?:timestamp|message|requestId|status|httpMethod|routeKey|path)$/.test(
      name,
    ),
  )
  return known !== undefined && known.length >= 2 ? header : undefined
}
