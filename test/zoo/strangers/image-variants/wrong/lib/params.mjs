const MAX_WIDTH = 1200
const DENSITIES = [1, 1.5, 2, 3]

const last = (value) => (Array.isArray(value) ? value.at(-1) : value)

export function parseVariant(query) {
  const w = Number(last(query.w) ?? 100)
  if (!Number.isInteger(w) || w < 1 || w > MAX_WIDTH) return { error: `w must be 1 to ${MAX_WIDTH}` }

  const dpr = Number(last(query.dpr) ?? 1)
  if (!DENSITIES.includes(dpr)) return { error: `dpr must be one of ${DENSITIES.join(', ')}` }

  return { w, dpr }
}
