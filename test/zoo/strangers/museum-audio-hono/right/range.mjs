/**
 * Reads one byte range. Several ranges and other units are ignored, as RFC 9110 allows.
 * @returns undefined = send everything, null = cannot be satisfied
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match) return undefined
  const [, first, last] = match
  if (first === '' && last === '') return undefined
  if (first === '') {
    const count = Number(last)
    if (count === 0) return null
    return { start: Math.max(size - count, 0), end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return null
  if (end < start) return undefined
  return { start, end }
}
