import type { Comparison } from './comparison.ts'

/** Hexadecimal, or base64 with all that random bytes make of it; a scheme may stand before it, as in `sha256=…`. */
const digest =
  /^(?:\w{1,10}[=:,])*(?:(?=.*[a-f])(?=.*\d)[\da-f]{12,}|(?=.*[A-F])(?=.*\d)[\dA-F]{12,}|(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[\w+/-]{20,}={0,2})$/

/** Bytes that are no text. */
const binary = /\p{Cc}|\ufffd/u

/** Whether a text is another one in base64, such as a name with its password. */
const isText = (text: string) =>
  /^[\w+/-]+={0,2}$/.test(text) && /^[\x20-\x7e]+$/.test(Buffer.from(text, 'base64').toString('latin1'))

/**
 * Without what nobody can send who has not the key: a signature that the handler computes of what it was sent shows when it is compared,
 * and with it the request would be one of whoever signs. What stands in the source whole, or is text in base64, is no signature.
 */
export function withoutDigests(comparison: Comparison, isWritten: (text: string) => boolean): Comparison {
  if (comparison.how !== 'is') return comparison
  const wanted = comparison.wanted.filter((one) => {
    const value: unknown = JSON.parse(one)
    return typeof value !== 'string' || isWritten(value) || isText(value) || !(digest.test(value) || binary.test(value))
  })
  return wanted.length === comparison.wanted.length ? comparison : { ...comparison, wanted }
}
