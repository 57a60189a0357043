import type { Draft } from './captured-exchange.ts'
import { parseCut } from './cut-text.ts'
import { eventIn, gatewayOfEvent, requestIdOf, tellCut } from './event-shape.ts'
import { failureOf } from './failure.ts'

/** A line of Lambda's own log in text form; false if it tells nothing. Dumps that `console.log` made of an object are no JSON, and are said so. */
export function readLambdaLine(draft: Draft, message: string): boolean {
  const failure = /^(?:REPORT |START |END )/.test(message) ? reportFailure(message) : lineFailure(message)
  if (failure !== undefined) fail(draft, failure.reason, failure.words)
  const start = message.indexOf('{')
  if (draft.event !== undefined || start < 0) return failure !== undefined
  const parsed = parseCut(message.slice(start).trim())
  const event = parsed && eventIn(parsed.value)
  if (event !== undefined) {
    setEvent(draft, event)
    if (!parsed!.whole) tellCut(draft, event)
    return true
  }
  if (/\brequestContext: \{|\brequestContext: \[Object\]/.test(message))
    draft.missing.push(
      'event: it was logged as console.log prints objects, which is no JSON; log JSON.stringify(event)',
    )
  return failure !== undefined || draft.missing.length > 0
}

/** An entry of Lambda's log in JSON form: of the platform, or of the function; false if it is neither. */
export function readLambdaEntry(draft: Draft, entry: Readonly<Record<string, unknown>>): boolean {
  const { type, record, message, level } = entry
  if (typeof type === 'string' && type.startsWith('platform.')) {
    const status = memberOf(record, 'status')
    // `success` overrules no error: a runtime that catches what the function throws has done its work.
    // (AWS, https://github.com/aws-samples/aws-lambda-extensions/issues/85)
    if (status === 'timeout') fail(draft, 'function-timed-out', 'the function timed out')
    else if (status === 'error' || status === 'failure')
      fail(draft, 'function-error', memberOf(record, 'errorType') ?? `status ${status}`)
    return true
  }
  if (message === undefined && typeof entry['errorType'] !== 'string') return false
  const dumped = eventIn(message) ?? eventIn(entry)
  if (dumped !== undefined) setEvent(draft, dumped)
  else if (typeof message === 'string') readLambdaLine(draft, message)
  const error = typeof entry['errorType'] === 'string' ? entry : message
  const errorType = memberOf(error, 'errorType')
  if (errorType !== undefined && (level === 'ERROR' || level === 'FATAL' || level === undefined))
    fail(draft, 'function-error', `${errorType}: ${memberOf(error, 'errorMessage') ?? ''}`)
  return true
}

/** The id of Lambda's own that an entry in JSON form names. */
export function lambdaIdOf({ requestId, AWSRequestId, record }: Readonly<Record<string, unknown>>): string | undefined {
  const id = requestId ?? AWSRequestId ?? memberOf(record, 'requestId')
  return typeof id === 'string' ? id : undefined
}

/** Puts a dumped event into a draft, with the front end and the id that it tells. */
export function setEvent(draft: Draft, event: object): void {
  draft.event = event
  const gateway = gatewayOfEvent(event)
  if (gateway !== undefined) draft.gateway = gateway
  const id = requestIdOf(event)
  if (id !== undefined) draft.requestId = id
}

function memberOf(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const member = (value as Record<string, unknown>)[name]
  return typeof member === 'string' ? member : undefined
}

/** `REPORT` ends in a status where the function failed. */
function reportFailure(message: string) {
  const status = /\bStatus: (timeout|error)\b/.exec(message.slice(0, 1_000))?.[1]
  if (status === 'timeout') return { reason: 'function-timed-out', words: 'the function timed out' } as const
  return status === undefined ? undefined : ({ reason: 'function-error', words: 'the function failed' } as const)
}

/** The whole line is Lambda's own: a function may print such words of something that it called. */
const timedOut =
  /^(?:[\dT:.-]+Z\s+)?(?:[\da-f-]{36}\s+|RequestId: \S+ (?:Error: )?)?Task timed out after \d+\.\d\d seconds\s*$/

const thrown = /^(?:ERROR\s+)?(?:Invoke Error|Uncaught Exception|Unhandled Promise Rejection)\s/

function lineFailure(message: string) {
  const head = message.slice(0, 2_000)
  if (timedOut.test(head)) return failureOf(head)
  if (!thrown.test(head)) return undefined
  const error = parseCut(message.slice(message.indexOf('{')))?.value
  const type = memberOf(error, 'errorType') ?? 'Error'
  return { reason: 'function-error', words: `${type}: ${memberOf(error, 'errorMessage') ?? ''}` } as const
}

/** A time-out also shows as an error of the invocation, so it is told rather than that. */
function fail(draft: Draft, reason: NonNullable<Draft['reason']>, words: string | undefined): void {
  if (draft.reason === reason || (draft.reason !== undefined && reason !== 'function-timed-out')) return
  draft.reason = reason
  if (words !== undefined) draft.words = words.trim()
}
