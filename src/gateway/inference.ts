import { utf8 } from '../http/body.ts'
import type { Answer, Effect } from './answer.ts'
import type { Evidence } from './evidence.ts'

/** How sure a front end's inference is for each kind of payload. */
export interface InferenceEvidence {
  readonly object: Evidence
  readonly text: Evidence
  readonly emptyText: Evidence
  /** Numbers, booleans and arrays. */
  readonly other: Evidence
  readonly nothing: Evidence
}

/** What may stand in place of headers: nothing, or a value for each name. */
const isMap = (value: unknown) =>
  typeof value === 'object' &&
  !Array.isArray(value) &&
  Object.values(value ?? {}).every((one) => typeof one !== 'object' || Array.isArray(one))
const isCookie = (value: unknown) => typeof value === 'string' && value.includes('=')

/** The keys of a response envelope, and what may be meant as the value of each. */
const envelopeKeys = new Map<string, (value: unknown) => boolean>([
  ['headers', isMap],
  ['body', () => true],
  ['cookies', (value) => value === null || isCookie(value) || (Array.isArray(value) && value.every(isCookie))],
  ['multiValueHeaders', isMap],
  ['isBase64Encoded', () => true],
])

/** From how many keys of its own on an object with one such key is data that has one: an article has a `body`, a request `headers`. */
const leastOwn = 2

/** A published article has a `status`, too. */
const isStatus = (value: unknown) => /^[1-5]\d\d\b/.test(String(value))

/** Whether all that reminds of a response is a `body`, or a table of `headers` that HTTP does not know. */
function mayBeData(payload: object, keys: readonly string[]): boolean {
  if (keys.length !== 1) return false
  if (keys[0] === 'body') return true
  const { headers } = payload as { headers?: object | null }
  return keys[0] === 'headers' && !Object.keys(headers ?? {}).some((name) => ofHttp.test(name))
}

const ofHttp =
  /^(?:access-control-.*|allow|cache-control|content-.*|etag|location|retry-after|set-cookie|vary|www-authenticate|x-.*)$/i

/** The keys of a response envelope that an object has. */
export function envelopeKeysOf(payload: object): string[] {
  const entries = Object.entries(payload)
  const hasBody = Object.hasOwn(payload, 'body')
  const isMeant = (key: string, value: unknown) =>
    envelopeKeys.get(key)?.(value) === true || (hasBody && key === 'headers' && typeof value === 'object')
  const keys = entries.flatMap(([key, value]) => (isMeant(key, value) ? [key] : []))
  const namesStatus = entries.some(([key, value]) => /^status|code$/i.test(key) && isStatus(value))
  return mayBeData(payload, keys) && entries.length - 1 >= leastOwn && !namesStatus ? [] : keys
}

/**
 * What payload format 2.0 makes of a payload without `statusCode`: 200, `application/json`, the payload as body. Strings
 * are sent unquoted, everything else as compact JSON. Only an object that looks like a response meant something else.
 */
export function inferredAnswer(payload: unknown, evidence: InferenceEvidence): Answer {
  const text = typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? 'null')
  const body = utf8(text)
  const own = evidenceFor(payload, evidence)
  const effect = effectOf(payload, own)
  return {
    status: 200,
    headers: [
      ['content-type', 'application/json'],
      ['content-length', String(body.length)],
    ],
    body,
    ...(effect && { effects: [effect] }),
    evidence: own,
  }
}

function evidenceFor(payload: unknown, evidence: InferenceEvidence): Evidence {
  if (payload === null || payload === undefined) return evidence.nothing
  if (typeof payload === 'string') return payload === '' ? evidence.emptyText : evidence.text
  return typeof payload === 'object' && !Array.isArray(payload) ? evidence.object : evidence.other
}

function effectOf(payload: unknown, evidence: Evidence): Effect | undefined {
  if (payload === null || payload === undefined) return { kind: 'not-established', place: 'payload', evidence }
  if (typeof payload !== 'object' || Array.isArray(payload)) return undefined
  const keys = envelopeKeysOf(payload)
  return keys.length === 0 ? undefined : { kind: 'response-inferred', place: 'statusCode', evidence, facts: { keys } }
}
