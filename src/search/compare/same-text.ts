/** Longer texts are the same only if they are equal. */
const longest = 20_000

/**
 * True for texts that say the same where they repeat a URL: which characters of it are escaped, the order of its keys,
 * and `a` or `a=` are not told by every event, so no adapter can keep them.
 */
export function sameText(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length > longest || b.length > longest || !a.includes('/') || !b.includes('/')) return false
  return withNormalUrls(a) === withNormalUrls(b)
}

const withNormalUrls = (text: string) => text.toWellFormed().replace(/\/[^\s"<>]*/g, normalUrl)

function normalUrl(url: string): string {
  const mark = url.indexOf('?')
  if (mark < 0) return normalEscapes(url, '/?#%')
  const pairs = url
    .slice(mark + 1)
    .split('&')
    .filter((pair) => pair !== '')
    .map(normalPair)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `${normalEscapes(url.slice(0, mark), '/?#%')}?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`
}

function normalPair(pair: string): readonly [key: string, value: string] {
  const mark = pair.indexOf('=')
  const [key, value] = mark < 0 ? [pair, ''] : [pair.slice(0, mark), pair.slice(mark + 1)]
  const normal = (text: string) => normalEscapes(text.replaceAll('+', '%20'), '&+#%')
  return [normal(key).replaceAll('=', '%3D'), normal(value)]
}

/** Escapes only where they matter: what is not printable, and what is `kept`. */
function normalEscapes(text: string, kept: string): string {
  return text.replace(/%[\da-f]{2}|[^\x21-\x7e]+/gi, (piece) => {
    if (piece.length !== 3 || !piece.startsWith('%')) return encodeURIComponent(piece)
    const char = String.fromCharCode(Number.parseInt(piece.slice(1), 16))
    return /[\x21-\x7e]/.test(char) && !kept.includes(char) ? char : piece.toUpperCase()
  })
}
