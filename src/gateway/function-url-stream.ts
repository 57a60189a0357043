import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import { isObject } from '../http/is-object.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect } from './answer.ts'
import { hasName, isStatus, readHeaders, statusOfText, type HeaderRule, type Refusal } from './envelope.ts'
import { refusedByUrl, sentAnswer } from './function-url-answer.ts'
import { functionUrlSays as says } from './function-url-evidence.ts'
import type { FunctionUrlSettings } from './function-url-options.ts'
import { envelopeKeysOf } from './inference.ts'
import type { Outcome } from './outcome.ts'
import { readStream } from './rest-stream.ts'

const integrationType = 'application/vnd.awslambda.http-integration-response'
const defaultType = 'application/octet-stream'

/** A payload returned behind RESPONSE_STREAM: its JSON text, whatever it was meant to be. */
export function rawAnswer(settings: FunctionUrlSettings, payload: unknown, request: HttpRequest): Answer {
  const body = utf8(JSON.stringify(payload) ?? 'null')
  const envelope = isObject(payload) ? meantAsEnvelope(payload) : []
  const evidence = envelope.length > 0 ? says.rawPayload : says.rawOther
  const effects: Effect[] = []
  if (envelope.length > 0)
    effects.push({ kind: 'response-inferred', place: 'payload', evidence, facts: { keys: envelope } })
  else if (payload === null || payload === undefined)
    effects.push({ kind: 'not-established', place: 'payload', evidence })
  return sentAnswer(settings, request, { status: 200, lines: [['Content-Type', defaultType]], body, effects, evidence })
}

/** A streamed response: metadata, eight NUL bytes, payload; or raw bytes of the handler's own content type. */
export function streamAnswer(
  settings: FunctionUrlSettings,
  outcome: Extract<Outcome, { kind: 'stream' }>,
  request: HttpRequest,
  rule: HeaderRule,
): Answer {
  const refuse = (refusal: Refusal): Answer => refusedByUrl(settings, request, refusal)
  const empty = outcome.chunks.every((chunk) => chunk.length === 0)
  if (empty && outcome.error !== undefined) return refuse({ reason: 'function-error', evidence: says.streamFailed })
  const withMetadata = outcome.contentType?.toLowerCase().startsWith(integrationType) === true
  const effects: Effect[] = []
  if (outcome.error !== undefined)
    effects.push({ kind: 'body-dropped', place: 'stream', evidence: says.lateError, facts: { ...outcome.error } })
  if (empty || !withMetadata) {
    if (empty && withMetadata)
      effects.push({
        kind: 'headers-lost',
        place: 'metadata',
        evidence: says.emptyStream,
        facts: { lost: ['metadata'] },
      })
    const type = withMetadata ? defaultType : (outcome.contentType ?? defaultType)
    const lines: HeaderLine[] = [['Content-Type', type]]
    const evidence = empty && withMetadata ? says.emptyStream : says.rawStream
    return sentAnswer(settings, request, { status: 200, lines, body: joined(outcome.chunks), effects, evidence })
  }
  const read = readStream(outcome)
  if (read === undefined) return refuse({ reason: 'stream-invalid', place: 'metadata', evidence: says.badPrelude })

  const status = statusOf(read.metadata.statusCode, effects)
  if (status === undefined)
    return refuse({ reason: 'status-code-invalid', place: 'metadata.statusCode', evidence: says.badPrelude })
  const lines: HeaderLine[] = read.cookies.map((cookie) => ['Set-Cookie', cookie])
  const { headers } = read.metadata
  if (isObject(headers)) {
    const refusal = readHeaders(headers, rule, lines, effects)
    if (refusal) return refuse(refusal)
  } else if (headers !== undefined && headers !== null)
    return refuse({ reason: 'headers-invalid', place: 'metadata.headers', evidence: says.badPrelude })
  if (!hasName(lines, 0, 'content-type')) lines.push(['Content-Type', defaultType])
  return sentAnswer(settings, request, { status, lines, body: read.body, effects, evidence: says.streamed })
}

function meantAsEnvelope(payload: Record<string, unknown>): string[] {
  return [...(Object.hasOwn(payload, 'statusCode') ? ['statusCode'] : []), ...envelopeKeysOf(payload)]
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(chunks)
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function statusOf(value: unknown, effects: Effect[]): number | undefined {
  if (value === undefined) return 200
  if (isStatus(value)) return value
  const coerced = statusOfText(value)
  if (coerced !== undefined)
    effects.push({ kind: 'status-code-coerced', place: 'metadata.statusCode', evidence: says.badPrelude })
  return coerced
}
