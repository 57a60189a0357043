import { captured } from './captured.ts'
import type { CapturedExchange, Draft } from './captured-exchange.ts'
import { hasFailed, makeDrafts } from './drafts.ts'
import { logText } from './log-text.ts'
import type { LogRecord } from './log-records.ts'
import { readRecord, type EntryKind } from './read-record.ts'

/** What was read of a log. */
export interface LogContent {
  readonly exchanges: readonly CapturedExchange[]
  /** How many entries of each kind there were. */
  readonly seen: Readonly<Record<EntryKind, number>>
  /** How many requests were given up so that others could be kept: those that did not fail first. */
  readonly dropped: number
}

/** Reads a log in pieces. */
export interface LogReader {
  push(text: string): void
  /** True once no more is kept: the rest need not be read. */
  readonly full: boolean
  end(): LogContent
}

/** A reader that keeps about `most` characters of entries, and puts together `mostExchanges` requests, those that failed first. */
export function logReader(most = Infinity, mostExchanges = Infinity): LogReader {
  const drafts = makeDrafts(most)
  const seen: Record<EntryKind, number> = { execution: 0, access: 0, lambda: 0, event: 0, other: 0 }
  let full = false
  const text = logText((record) => {
    full ||= !drafts.reading(most === Infinity ? 0 : sizeOf(record))
    if (!full) seen[readRecord(drafts, most === Infinity ? record : copied(record))]++
  })
  return {
    push: (piece) => text.push(piece),
    get full() {
      return full
    },
    end() {
      text.end()
      const all = drafts.all()
      const kept = all.length <= mostExchanges ? all : failedFirst(all, mostExchanges)
      return { exchanges: kept.flatMap(captured), seen, dropped: drafts.dropped + all.length - kept.length }
    },
  }
}

/** As many as asked for, in the order of the log. */
function failedFirst(all: readonly Draft[], most: number): readonly Draft[] {
  const kept = new Set([...all.filter(hasFailed), ...all].slice(0, most))
  return all.filter((draft) => kept.has(draft))
}

/** A part of a text keeps all of it in memory: a line that is kept would keep its whole piece of the file. */
function copied({ id, message, json }: LogRecord): LogRecord {
  return {
    ...(id !== undefined && { id: copy(id) }),
    ...(message !== undefined && { message: copy(message) }),
    ...(json && { json }),
  }
}

/** A text that was put together is made anew when a part of it is taken. */
const copy = (text: string) => ` ${text}`.slice(1)

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
