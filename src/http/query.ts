/** One query pair as sent: both sides still percent-encoded; `value` undefined where there is no `=`. */
export interface QueryPair {
  readonly key: string
  readonly value: string | undefined
}

/** Pairs of a raw query, in order, not decoded. Empty pieces (`a&&b`) are left out. */
export function queryPairs(query: string): QueryPair[] {
  if (query === '') return []
  const pairs: QueryPair[] = []
  for (const piece of query.split('&')) {
    if (piece === '') continue
    const mark = piece.indexOf('=')
    pairs.push(
      mark < 0 ? { key: piece, value: undefined } : { key: piece.slice(0, mark), value: piece.slice(mark + 1) },
    )
  }
  return pairs
}

/** The raw query of pairs. */
export function toQuery(pairs: readonly QueryPair[]): string {
  return pairs.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`)).join('&')
}

/** Decodes `application/x-www-form-urlencoded` text once: `+` is a space; a malformed escape stays as it is. */
export function formDecode(text: string): string {
  return percentDecode(text.includes('+') ? text.replaceAll('+', ' ') : text)
}

/** Encodes a name or value for a query: everything but unreserved characters. */
export function queryEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')
}

/** Decodes percent-escapes once; malformed escapes and bytes that are not UTF-8 stay as they are. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
  }
}
