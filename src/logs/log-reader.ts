import { captured } from './captured.ts'
import type { CapturedExchange } from './captured-exchange.ts'
import { makeDrafts } from './drafts.ts'
import { logText } from './log-text.ts'
import type { LogRecord } from './log-records.ts'
import { readRecord, type EntryKind } from './read-record.ts'

/** What was read of a log. */
export interface LogContent {
  readonly exchanges: readonly CapturedExchange[]
  /** How many entries of each kind there were. */
  readonly seen: Readonly<Record<EntryKind, number>>
  /** How many requests that did not fail were given up so that others could be kept. */
  readonly dropped: number
}

/** Reads a log in pieces. */
export interface LogReader {
  push(text: string): void
  /** True once no more is kept: the rest need not be read. */
  readonly full: boolean
  end(): LogContent
}

/** A reader that keeps about `most` characters of entries. */
export function logReader(most = Infinity): LogReader {
  const drafts = makeDrafts(most)
  const seen: Record<EntryKind, number> = { execution: 0, access: 0, lambda: 0, event: 0, other: 0 }
  let full = false
  const text = logText((record) => {
    full ||= !drafts.reading(most === Infinity ? 0 : sizeOf(record))
    if (!full) seen[readRecord(drafts, record)]++
  })
  return {
    push: (piece) => text.push(piece),
    get full() {
      return full
    },
    end() {
      text.end()
      return { exchanges: drafts.all().flatMap(captured), seen, dropped: drafts.dropped }
    },
  }
}

function sizeOf({ message, json }: LogRecord): number {
  return 100 + (message?.length ?? 0) + (json === undefined ? 0 : roughSize(json, 0))
}

function roughSize(value: unknown, depth: number): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || depth > 6) return 10
  let size = 0
  for (const member of Object.values(value)) size += 20 + roughSize(member, depth + 1)
  return size
}
