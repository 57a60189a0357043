import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import { essenceOf } from '../http/media-type.ts'
import { isBinaryType, mangledFormat, missingFormat, namedFormat, undecodedFormat } from './binary-format.ts'
import { hasNoContent } from './no-content.ts'
import { levelFor, type Harm } from './level.ts'
import { isBadTextOf, mayCarryBadText, mayCarryC1, textOfRequest } from './request-text.ts'
import { returnedBy, type Returned } from './returned.ts'
import type { Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'a body is text unless isBase64Encoded says otherwise (API Gateway and Lambda developer guides)',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/lambda-proxy-binary-media.html',
}

/**
 * Bytes that went through a string: what is not UTF-8 became U+FFFD, or each byte a character, or base64 text went out
 * without its flag. Convicts on what only bytes can look like; U+FFFD alone is no proof, since a right handler repeats
 * it from the request, or from an earlier one that it kept, and pages print it.
 */
export function bodyCorrupted(exchange: Exchange): Finding | undefined {
  const returned = returnedBy(exchange)
  if (returned === undefined || exchange.answer.body.length === 0 || hasNoContent(exchange)) return undefined
  if (exchange.answer.effects?.some(({ kind }) => kind === 'body-corrupted')) return undefined
  const fault = encodedFault(exchange, returned) ?? typedFault(exchange, returned) ?? textFault(exchange, returned)
  if (fault === undefined) return undefined
  const level = levelFor(exchange, evidence, fault.harm)
  return {
    code: 'body-corrupted',
    level: fault.sure || level === 'note' ? level : 'warning',
    evidence,
    place: 'body',
    facts: {
      status: exchange.answer.status,
      how: fault.how,
      ...(returned.contentType !== undefined && { contentType: returned.contentType }),
      ...(returned.contentEncoding !== '' && { contentEncoding: returned.contentEncoding }),
      firstBytes: Buffer.from(exchange.answer.body.subarray(0, 16)).toString('hex'),
    },
  }
}

interface Fault {
  readonly how: 'bytes-as-text' | 'base64-without-flag' | 'not-in-its-encoding'
  readonly harm: Harm
  readonly sure: boolean
}

const bytesAsText: Fault = { how: 'bytes-as-text', harm: 'likely', sure: true }
const unflagged: Fault = { how: 'base64-without-flag', harm: 'likely', sure: true }

/** A content coding whose bytes did not arrive. Gzip has a magic number; the others cannot be text beyond a few bytes. */
function encodedFault({ answer }: Exchange, { contentEncoding, text, base64 }: Returned): Fault | undefined {
  if (contentEncoding === '') return undefined
  if (contentEncoding === 'gzip' || contentEncoding === 'x-gzip') {
    if (missingFormat('gzip', answer.body) === undefined) return undefined
    return undecodedFormat('gzip', text) ? unflagged : { ...bytesAsText, how: howGzip(answer.body) }
  }
  const isText = text !== undefined && !base64 && text.length > 8
  const known = contentEncoding === 'br' || contentEncoding === 'deflate' || contentEncoding === 'zstd'
  return known && isText ? { ...bytesAsText, how: 'not-in-its-encoding' } : undefined
}

function howGzip(body: Uint8Array): Fault['how'] {
  return mangledFormat('gzip', body) ? 'bytes-as-text' : 'not-in-its-encoding'
}

/** A binary content type whose bytes show that they went through a string. */
function typedFault(exchange: Exchange, { contentType, contentEncoding, text, base64 }: Returned): Fault | undefined {
  if (contentEncoding !== '' || contentType === undefined) return undefined
  const essence = essenceOf(contentType)
  if (!isBinaryType(essence)) return undefined
  const format = namedFormat(essence)
  if (format !== undefined && mangledFormat(format, exchange.answer.body)) return bytesAsText
  if (text === undefined || base64) return undefined
  if (format !== undefined && undecodedFormat(format, text)) return unflagged
  // C1 controls: the upper half of a byte, read as Latin-1. No text has them, unless the client sent them.
  if (/[\u0080-\u009f]/.test(text) && !mayCarryC1(exchange.request)) return bytesAsText
  if (!text.includes('\ufffd')) return undefined
  return mayCarryBadText(exchange.request) && text !== textOfRequest(exchange.request) ? undefined : bytesAsText
}

/** Text by its type, or of no type, that is bytes all the same: U+FFFD next to control characters. */
function textFault(
  { request, answer, badBefore = '' }: Exchange,
  { text, base64, contentEncoding }: Returned,
): Fault | undefined {
  if (text === undefined || base64 || contentEncoding !== '' || !text.includes('\ufffd')) return undefined
  if (mangledFormat('png', answer.body) || mangledFormat('gzip', answer.body)) return bytesAsText
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (!/[\0-\x08\x0e-\x1a]/.test(text) || mayCarryBadText(request)) return undefined
  if (isBadTextOf(text, badBefore)) return undefined
  return { ...bytesAsText, sure: false }
}
