function parseAccept(value) {
  return value
    .split(',')
    .map((item) => {
      const [range, ...params] = item.split(';').map((part) => part.trim().toLowerCase())
      const q = Number.parseFloat(params.find((param) => param.startsWith('q='))?.slice(2) ?? '1')
      return { range, q: Number.isNaN(q) ? 1 : q }
    })
    .filter(({ range }) => range.includes('/'))
}

const matches = (range, type) => range === '*/*' || range === type || range === `${type.split('/')[0]}/*`

export function choose(accept, renderers) {
  if (!accept) return renderers[0]
  const ranges = parseAccept(accept)
  const known = ranges.filter(({ range }) => renderers.some(({ type }) => matches(range, type)))
  // clients that ask for what nobody has get the default
  if (known.length === 0) return renderers[0]

  const wanted = renderers
    .map((renderer) => ({
      renderer,
      q: Math.max(0, ...known.filter(({ range }) => matches(range, renderer.type)).map(({ q }) => q)),
    }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  return wanted[0]?.renderer
}
