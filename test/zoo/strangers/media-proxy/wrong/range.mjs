/** One range of bytes, or undefined: then all is sent, as RFC 9110 allows. */
export function parseRange(value) {
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(value ?? '')
  if (!match) return undefined
  const start = Number(match[1])
  const end = match[2] === '' ? Infinity : Number(match[2])
  return end < start ? undefined : { start, end }
}
