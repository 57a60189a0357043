const RANGE = /^bytes=(\d{0,9})-(\d{0,9})$/
/** One byte range; null when the header is absent or of a kind we do not serve. */
export function parseRange(header, size) {
  const m = RANGE.exec(header ?? '')
  if (!m) return null
  const [, first, last] = m
  if (first === '') {
    const length = Math.min(parseInt(last, 10) || 0, size)
    return { start: size - length, length }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return { start, length: end - start + 1 }
}
