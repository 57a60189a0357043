/** Parses an Accept header, best first; types with q=0 are refused. */
export function parseAccept(header) {
  return header
    .split(',')
    .map((part) => {
      const [type, ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = params.find((p) => p.startsWith('q='))
      const q = weight === undefined ? 1 : Number(weight.slice(2))
      return { type, q: Number.isFinite(q) ? Math.min(q, 1) : 0 }
    })
    .filter((range) => range.type !== '')
    .sort((a, b) => b.q - a.q)
}

const matches = (range, type) =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))

export function negotiate(header, offered) {
  const ranges = parseAccept(header ?? '*/*')
  if (ranges.length === 0) return offered[0]
  const refused = ranges.filter((r) => r.q <= 0).map((r) => r.type)
  const wanted = ranges.filter((r) => r.q > 0)
  const open = offered.filter((type) => !refused.includes(type))
  for (const { type } of wanted) {
    const hit = open.find((candidate) => matches(type, candidate))
    if (hit) return hit
  }
  // lenient: nothing asked for is on offer, send the first that is not refused
  return open[0]
}
