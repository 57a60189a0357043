import { base64Of, textOf, utf8 } from '../http/body.ts'
import { essenceOf } from '../http/media-type.ts'

/**
 * True for content types whose bodies HTTP APIs, Function URLs and load balancers hand on as text; everything else, a
 * missing type included, arrives as base64. `application/*+json` is untested and follows the rule as stated. Documented
 * for load balancers (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html), found
 * on a real HTTP API (https://github.com/ministackorg/ministack/pull/766), assumed equal on Function URLs.
 */
export function isTextType(contentType: string | undefined): boolean {
  const essence = essenceOf(contentType)
  return (
    essence.startsWith('text/') ||
    essence === 'application/json' ||
    essence === 'application/javascript' ||
    essence === 'application/xml'
  )
}

/** A request's body as an event carries it: text (bytes that are not UTF-8 become U+FFFD) or base64. */
export function eventBody(body: Uint8Array, asText: boolean): string {
  return asText ? textOf(body) : base64Of(body)
}

/** A captured event's body back to bytes; `null` where the event has none. */
export function requestBody(body: string | null | undefined, isBase64Encoded: boolean | undefined): Uint8Array | null {
  if (typeof body !== 'string' || body === '') return null
  return isBase64Encoded === true ? new Uint8Array(Buffer.from(body, 'base64')) : utf8(body)
}

const strict = /^[A-Za-z0-9+/]*={0,2}$/
const lax = /^[A-Za-z0-9+/_\-\s]*={0,2}\s*$/

/** A payload's base64 text as bytes, and how well formed it is: `imperfect` lacks padding, has white space or is URL-safe. */
export function decodedBody(text: string): { bytes: Uint8Array; form: 'perfect' | 'imperfect' | 'invalid' } {
  const form = text.length % 4 === 0 && strict.test(text) ? 'perfect' : lax.test(text) ? 'imperfect' : 'invalid'
  const bytes = Buffer.from(text, 'base64')
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), form }
}
