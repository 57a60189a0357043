import { isExecutionLine, readExecutionLine, startedRequest } from './execution-log.ts'
import { isErrorName, readAccessEntry } from './access-log.ts'
import { emptyDraft, type CapturedExchange, type Draft } from './captured-exchange.ts'
import { gatewayOfEvent, plainGateway, requestIdOf } from './event-shape.ts'
import { answerOf, explanationOf } from './explain-log.ts'
import { lambdaIdOf, readLambdaEntry, readLambdaLine, setEvent } from './lambda-log.ts'
import { recordsOf, type LogRecord } from './log-records.ts'
import { rebuild } from './rebuild.ts'
import { remake } from './secrets.ts'

/**
 * The requests that a log tells of, in the order in which they begin. Read are execution logs of REST APIs, as lines
 * (cut at 1,024 bytes) or as JSON entries that hold such lines; access logs in JSON; Lambda's log, text or JSON, with an
 * event that the function printed as JSON; events, one or one a line; and all of these as `aws logs` prints them.
 * Entries of one request are put together by its id. What is no log gives an empty list. Throws a `TypeError` for what
 * is not a string only.
 */
export function eventsFromLogs(text: string): CapturedExchange[] {
  if (typeof text !== 'string') throw new TypeError(`the log must be a string; got ${typeof text}`)
  const drafts = makeDrafts()
  for (const record of recordsOf(text)) readRecord(drafts, record)
  return drafts.all().flatMap(captured)
}

/** The drafts of a log, found by the id of their request. */
interface Drafts {
  /** The draft of an id; without one, that of the entry before. */
  of(id: string | undefined): Draft
  begin(id?: string): Draft
  all(): readonly Draft[]
}

function makeDrafts(): Drafts {
  const byId = new Map<string, Draft>()
  const list: Draft[] = []
  const begin = (id?: string) => {
    const draft = emptyDraft()
    list.push(draft)
    if (id === undefined) return draft
    draft.requestId = id
    byId.set(id, draft)
    return draft
  }
  return {
    begin,
    of: (id) => (id === undefined ? (list.at(-1) ?? begin()) : (byId.get(id) ?? begin(id))),
    all: () => merged(list),
  }
}

function readRecord(drafts: Drafts, { id, message, json }: LogRecord): void {
  if (json !== undefined) readEntry(drafts, json)
  else if (message !== undefined && isExecutionLine(message)) readLine(drafts, id, message)
  else if (message !== undefined) readOther(drafts, id, message)
}

function readOther(drafts: Drafts, id: string | undefined, message: string): void {
  if (id !== undefined && /limit exceeded|Execution failed/.test(message.slice(0, 500)))
    readExecutionLine(drafts.of(id), message)
  else if (id !== undefined || /timed out/.test(message.slice(0, 500)))
    readLambdaLine(drafts.of(id ?? idIn(message)), message)
  else if (message.includes('{')) {
    const before = drafts.of(idIn(message))
    // What a program printed without ids: each event is a request of its own.
    readLambdaLine(before.event === undefined ? before : drafts.begin(), message)
  }
}

/** A line of Lambda's log that names its request within: `RequestId: ... Error: ...`. */
function idIn(message: string): string | undefined {
  return /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i.exec(message.slice(0, 200))?.[0]
}

function readLine(drafts: Drafts, id: string | undefined, message: string): void {
  const started = startedRequest(message)
  if (started !== undefined && id === undefined) drafts.begin(started)
  else readExecutionLine(drafts.of(id), message)
}

function readEntry(drafts: Drafts, entry: Readonly<Record<string, unknown>>): void {
  if (gatewayOfEvent(entry) !== undefined) {
    setEvent(drafts.begin(requestIdOf(entry)), entry)
    return
  }
  // The names of the members of such entries are not documented well enough to rely on them: their texts are.
  const [, line] = Object.entries(entry).find(([name, value]) => !isErrorName(name) && isExecutionText(value)) ?? []
  const id = lambdaIdOf(entry) ?? textOf(entry['request_id'])
  if (typeof line === 'string') {
    readLine(drafts, id, line)
    return
  }
  const draft = emptyDraft()
  const own = id ?? idOfEntry(entry)
  if (readAccessEntry(draft, entry)) fillIn(own === undefined ? drafts.begin() : drafts.of(own), draft)
  else if (id !== undefined || eventInMembers(entry))
    readLambdaEntry(id === undefined ? drafts.begin() : drafts.of(id), entry)
}

function isExecutionText(value: unknown): boolean {
  return typeof value === 'string' && isExecutionLine(value)
}

/** What one draft knows and the other does not; never the id, which belongs to its place among the drafts. */
function fillIn(draft: Draft, more: Partial<Draft>): void {
  for (const [name, value] of Object.entries(more))
    if (name !== 'requestId' && !Object.hasOwn(draft, name)) Object.assign(draft, { [name]: value })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function idOfEntry(entry: Readonly<Record<string, unknown>>): string | undefined {
  const name = Object.keys(entry).find((key) => /^(?:\$?context\.)?request[-_.]?id$/i.test(key))
  return name === undefined ? undefined : textOf(entry[name])
}

function eventInMembers(entry: Readonly<Record<string, unknown>>): boolean {
  return Object.values(entry).some((value) => gatewayOfEvent(value) !== undefined)
}

/** One draft for each id: an execution log, an access log and a dumped event may tell of one request. */
function merged(list: readonly Draft[]): Draft[] {
  const byId = new Map<string, Draft>()
  const kept: Draft[] = []
  for (const draft of list) {
    const first = draft.requestId === undefined ? undefined : byId.get(draft.requestId)
    if (first === undefined || areTwo(first, draft)) {
      kept.push(draft)
      if (draft.requestId !== undefined) byId.set(draft.requestId, draft)
      continue
    }
    const { told, event, missing, ...rest } = draft
    if (event !== undefined && (first.event === undefined || (first.told !== undefined && told === undefined))) {
      first.event = event
      if (told === undefined) delete first.told
      else first.told = told
    }
    first.missing.push(...missing)
    fillIn(first, rest)
  }
  return kept
}

/** Two whole events under one id, as test events often have it, are two requests. */
function areTwo(a: Draft, b: Draft): boolean {
  const whole = [a, b].every(({ event, told }) => event !== undefined && told === undefined)
  return whole && JSON.stringify(a.event) !== JSON.stringify(b.event)
}

function captured(draft: Draft): CapturedExchange[] {
  const name = draft.gateway
  const gateway = plainGateway(name ?? 'rest')
  const rebuilt = rebuild(draft, gateway)
  if (
    rebuilt.event === undefined &&
    rebuilt.request === undefined &&
    draft.reason === undefined &&
    draft.status === undefined
  )
    return []
  const { event, remade } = rebuilt.event === undefined ? { remade: [] } : remake(rebuilt.event)
  const request =
    event === undefined ? rebuilt.request : (rebuild({ missing: [], event }, gateway).request ?? rebuilt.request)
  const answer = answerOf(draft, name === undefined ? undefined : gateway, request)
  const explained = explanationOf(draft, gateway, request)
  // A cut that another entry makes good is none.
  const whole = draft.event !== undefined && draft.told === undefined
  const cuts = draft.missing.filter((part) => !whole || part.startsWith('payload'))
  return [
    {
      ...(event !== undefined && { event }),
      ...(request !== undefined && { request }),
      ...(name !== undefined && { gateway: name }),
      ...(draft.payload !== undefined && { payload: draft.payload.value }),
      ...(answer !== undefined && { answer }),
      ...(explained !== undefined && { explained }),
      missing: [...new Set([...cuts, ...rebuilt.missing])],
      remade,
      ...(draft.requestId !== undefined && { requestId: draft.requestId }),
    },
  ]
}
