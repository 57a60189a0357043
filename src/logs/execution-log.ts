import type { Draft } from './captured-exchange.ts'
import { parseCut, parseJson, uncut } from './cut-text.ts'
import { tellCut } from './event-shape.ts'
import { failureOf } from './failure.ts'
import { parseLogMap } from './log-map.ts'

/** What a line of an execution log begins with, and what is read from the rest of it. */
const readers: readonly (readonly [string, (draft: Draft, rest: string) => void])[] = [
  ['HTTP Method: ', readRoute],
  ['Method request path:', readMap('pathParameters', 'path parameters')],
  ['Method request query string:', readMap('query', 'query string')],
  ['Method request headers:', readMap('headers', 'headers')],
  ['Method request body before transformations:', readBody],
  ['Endpoint request body after transformations:', readEvent],
  ['Endpoint response body before transformations:', readPayload],
  ['Method completed with status:', readStatus],
]

/** True for a text that is a line of an execution log. */
export function isExecutionLine(message: string): boolean {
  return (
    readers.some(([start]) => message.startsWith(start)) ||
    /^(?:Extended Request Id:|Starting execution for request:|Execution failed due to|Lambda (?:execution|invocation) failed|Endpoint (?:request|response) )/.test(
      message,
    )
  )
}

/** The request that a line begins: logs of the console's test name it there and nowhere else. */
export function startedRequest(message: string): string | undefined {
  return /^Starting execution for request: (\S{1,100})/.exec(message)?.[1]
}

/** Reads one line into the draft of its request. Lines that tell nothing about event or answer are passed over. */
export function readExecutionLine(draft: Draft, message: string): void {
  for (const [start, read] of readers)
    if (message.startsWith(start)) {
      read(draft, message.slice(start.length).trim())
      return
    }
  const failure = failureOf(message)
  if (failure === undefined) return
  // The first is the cause; a later one is about what came of it.
  draft.reason ??= failure.reason
  draft.words ??= failure.words
  draft.gateway ??= 'rest'
}

function readRoute(draft: Draft, rest: string): void {
  const route = /^([A-Z]{1,20}), Resource Path: (\/\S*)/.exec(rest.slice(0, 10_000))
  if (!route) return
  draft.method = route[1]!
  draft.resource = route[2]!
  draft.gateway = 'rest'
}

function readMap(member: 'pathParameters' | 'query' | 'headers', name: string) {
  return (draft: Draft, rest: string): void => {
    const { text, cut } = uncut(rest)
    draft[member] = parseLogMap(text)
    if (cut) draft.missing.push(`${name} after the first ${Buffer.byteLength(text)} bytes`)
  }
}

function readBody(draft: Draft, rest: string): void {
  const { text, cut } = uncut(rest)
  if (text === '' || text === '[Binary Data]') {
    if (text !== '') draft.missing.push('body: it is binary, which is not logged')
    return
  }
  draft.body = text
  if (cut) draft.missing.push(`body after the first ${Buffer.byteLength(text)} bytes`)
}

function readEvent(draft: Draft, rest: string): void {
  const { text, cut } = uncut(rest)
  const parsed = parseCut(text)
  if (parsed === undefined || typeof parsed.value !== 'object' || parsed.value === null) {
    draft.missing.push('event')
    return
  }
  draft.event = parsed.value
  if (cut || !parsed.whole) tellCut(draft, parsed.value)
}

function readPayload(draft: Draft, rest: string): void {
  const { text, cut } = uncut(rest)
  const whole = cut ? undefined : parseJson(text)
  if (whole !== undefined) {
    draft.payload = { value: whole.value, whole: true, open: false }
    // Until 2018 a call that Lambda throttled was logged as a malformed response with Lambda's own words.
    const why = (whole.value as { Reason?: unknown } | null)?.Reason
    const failure = typeof why === 'string' ? failureOf(why) : undefined
    if (failure?.reason === 'throttled') Object.assign(draft, failure)
  } else {
    const part = parseCut(text)
    if (part !== undefined) draft.payload = { ...part, whole: false }
    draft.missing.push(cut ? `payload after the first ${Buffer.byteLength(text)} bytes` : 'payload: it is no JSON')
  }
}

function readStatus(draft: Draft, rest: string): void {
  const status = Number(/^\d{3}/.exec(rest)?.[0])
  if (status >= 100) draft.status = status
}
