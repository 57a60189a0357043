import { isErrorName, readAccessEntry } from './access-log.ts'
import { accessFields } from './access-text.ts'
import { emptyDraft } from './captured-exchange.ts'
import { fillIn, type Drafts } from './drafts.ts'
import { gatewayOfEvent, requestIdOf } from './event-shape.ts'
import { isExecutionLine, readExecutionLine, startedRequest } from './execution-log.ts'
import { lambdaIdOf, readLambdaEntry, readLambdaLine, setEvent } from './lambda-log.ts'
import type { LogRecord } from './log-records.ts'

/** What an entry was taken for. */
export type EntryKind = 'execution' | 'access' | 'lambda' | 'event' | 'other'

type Entry = Readonly<Record<string, unknown>>

/** Reads one entry of a log into the drafts, and says what it was. */
export function readRecord(drafts: Drafts, { id, message, json }: LogRecord): EntryKind {
  if (json !== undefined) return readEntry(drafts, json)
  if (message === undefined) return 'other'
  if (isExecutionLine(message)) return readLine(drafts, id, message)
  const access = accessFields(message)
  if (access === undefined) return readOther(drafts, id, message)
  const draft = emptyDraft()
  if (access.failure !== undefined) Object.assign(draft, access.failure)
  if (!readAccessEntry(draft, access.entry)) return 'other'
  const own = access.entry['requestId']
  fillIn(own === undefined ? drafts.begin() : drafts.of(own), draft)
  return 'access'
}

function readOther(drafts: Drafts, id: string | undefined, message: string): EntryKind {
  const head = message.slice(0, 500)
  if (id !== undefined && /limit exceeded|Execution failed/.test(head)) {
    readExecutionLine(drafts.of(id), message)
    return 'execution'
  }
  const named = id ?? idIn(message)
  if (id !== undefined || (named !== undefined && /timed out|Status: /.test(head))) {
    const told = readLambdaLine(drafts.of(named), message)
    return told || /^(?:START|END|REPORT) RequestId/.test(message) ? 'lambda' : 'other'
  }
  if (!message.includes('{') && !/timed out/.test(head)) return 'other'
  const before = drafts.of(named)
  // What a program printed without ids: each event is a request of its own.
  return readLambdaLine(before.event === undefined ? before : drafts.begin(), message) ? 'lambda' : 'other'
}

/** A line of Lambda's log that names its request within: `RequestId: ... Error: ...`. */
function idIn(message: string): string | undefined {
  return /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i.exec(message.slice(0, 200))?.[0]
}

function readLine(drafts: Drafts, id: string | undefined, message: string): EntryKind {
  const started = startedRequest(message)
  if (started !== undefined && id === undefined) drafts.begin(started)
  else readExecutionLine(drafts.of(id), message)
  return 'execution'
}

function readEntry(drafts: Drafts, entry: Entry): EntryKind {
  if (gatewayOfEvent(entry) !== undefined) {
    setEvent(drafts.begin(requestIdOf(entry)), entry)
    return 'event'
  }
  // Which members such entries have is not documented well enough to rely on it: their texts are.
  const id = lambdaIdOf(entry) ?? textOf(entry['request_id'])
  for (const [name, value] of Object.entries(entry)) {
    if (typeof value !== 'string' || isErrorName(name)) continue
    const prefix = /^\(([\w=+/-]{8,64})\) ?/.exec(value.slice(0, 80))
    const line = value.slice(prefix?.[0].length ?? 0)
    if (isExecutionLine(line)) return readLine(drafts, id ?? prefix?.[1], line)
  }
  const draft = emptyDraft()
  const own = id ?? idOfEntry(entry)
  // A program's own line may have a status too: that of something that it called.
  if (!('level' in entry && 'message' in entry) && readAccessEntry(draft, entry)) {
    fillIn(own === undefined ? drafts.begin() : drafts.of(own), draft)
    return 'access'
  }
  if (id === undefined && !eventInMembers(entry)) return 'other'
  return readLambdaEntry(id === undefined ? drafts.begin() : drafts.of(id), entry) ? 'lambda' : 'other'
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function idOfEntry(entry: Entry): string | undefined {
  const name = Object.keys(entry).find((key) => /^(?:\$?context\.)?(?:extended)?request[-_.]?id$/i.test(key))
  if (name !== undefined) return textOf(entry[name])
  const { context } = entry
  return typeof context === 'object' && context !== null && !('context' in context)
    ? idOfEntry(context as Entry)
    : undefined
}

function eventInMembers(entry: Entry): boolean {
  return Object.values(entry).some((value) => gatewayOfEvent(value) !== undefined)
}
