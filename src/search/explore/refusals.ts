import type { HttpRequest } from '../../http/request.ts'

/** The headers of content negotiation (RFC 9110, 12.5), and what their values name. */
const named: ReadonlyMap<string, RegExp> = new Map([
  ['accept', /^[\w-]+\/[\w.+-]+$/],
  ['accept-language', /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/],
  ['accept-encoding', /^(?:br|compress|deflate|gzip|identity|zstd)$/],
])

/** Most that is refused at once. */
const mostRefused = 12

/** Values of headers that refuse all that a handler may offer, by name: what was asked for so far, and what the source names. */
export function refusals(
  requests: readonly HttpRequest[],
  values: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const lines = requests.flatMap(({ headers }) => headers)
  return new Map(
    [...named].flatMap(([name, pattern]): [string, string[]][] => {
      const asked = lines.flatMap(([of, line]) => (of.toLowerCase() === name ? line.split(/[;,]/) : []))
      const offered = new Set([...asked.map((text) => text.trim()), ...values].filter((text) => pattern.test(text)))
      const all = [...offered].slice(0, mostRefused).map((text) => `${text};q=0`)
      return all.length === 0 ? [] : [[name, [all.join(', ')]]]
    }),
  )
}
