import { utf8 } from '../http/body.ts'
import { headerValue } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Effect } from './answer.ts'
import { decodedBody } from './base64-body.ts'
import { base64Flag } from './payload-1.ts'
import { noBytes } from './rest-answer.ts'
import { matchesBinary } from './rest-binary.ts'
import { restEvidence } from './rest-evidence.ts'
import type { RestSettings } from './rest-options.ts'
import { note, type Refusal } from './rest-returned-headers.ts'

/** Reads `body` of a payload as text. */
export function readBody(value: unknown, effects: Effect[]): string | Refusal {
  if (typeof value === 'string') return value
  if (value === undefined) return ''
  if (typeof value === 'object' && value !== null) {
    const evidence = Array.isArray(value) ? restEvidence.bodyOther : restEvidence.bodyObject
    return { refused: 'body-not-string', place: 'body', evidence }
  }
  note(effects, 'body', restEvidence.bodyOther)
  return value === null ? '' : String(value)
}

/** Reads the base64 flag under the name that it was found by. Absent means false. */
export function readFlag(place: string, value: unknown, effects: Effect[]): boolean | Refusal {
  if (value === undefined) return false
  const flag = base64Flag(value)
  if (flag !== undefined) return flag
  if (value === null) {
    note(effects, place, restEvidence.flagOther)
    return false
  }
  const evidence = typeof value === 'object' ? restEvidence.flagOther : restEvidence.flagWords
  return { refused: 'base64-flag-invalid', place, evidence }
}

/**
 * The bytes for the client. Base64 is decoded only if `binaryMediaTypes` have `*\/*`, or an entry that is or covers (`type/*`)
 * the first range of the request's Accept; the response's content type does not matter (20 recorded rows).
 */
export function sentBytes(
  settings: RestSettings,
  request: HttpRequest,
  body: string,
  base64: boolean,
  effects: Effect[],
): Uint8Array | Refusal {
  if (body === '') return noBytes
  if (!base64) return utf8(body)
  if (!acceptsBinary(settings, request, effects)) {
    const facts = { told: settings.binaryTold }
    effects.push({ kind: 'body-corrupted', place: 'body', evidence: restEvidence.undecoded, facts })
    return utf8(body)
  }
  const { bytes, form } = decodedBody(body)
  if (form === 'invalid') return { refused: 'body-not-base64', place: 'body', evidence: restEvidence.badBase64 }
  if (form === 'imperfect') note(effects, 'body', restEvidence.imperfectBase64)
  return bytes
}

function acceptsBinary(settings: RestSettings, request: HttpRequest, effects: Effect[]): boolean {
  const { binaryMediaTypes } = settings
  if (binaryMediaTypes.length === 0) return false
  if (binaryMediaTypes.includes('*/*')) return true
  const accept = headerValue(request.headers, 'accept')
  if (accept === undefined) return false
  const range = accept.split(',', 1)[0]!.trim().toLowerCase()
  const mark = range.indexOf(';')
  if (!matchesBinary(binaryMediaTypes, mark < 0 ? range : range.slice(0, mark).trim())) return false
  if (mark >= 0) note(effects, 'isBase64Encoded', restEvidence.acceptParameters)
  return true
}
