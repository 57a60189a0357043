const REGIONS = ['emea', 'apac', 'amer', 'latam']

const bad = (message) => Object.assign(new Error(message), { status: 400 })
const last = (value) => (Array.isArray(value) ? value.at(-1) : value)

export function parseFilters(query) {
  const region = last(query.region)
  const minTotal = last(query.minTotal)
  if (region !== undefined && !REGIONS.includes(region)) throw bad(`region must be one of ${REGIONS.join(', ')}`)
  if (minTotal !== undefined && !/^\d{1,3}$/.test(minTotal)) throw bad('minTotal must be a number below 1000')
  return { region, minTotal: minTotal === undefined ? 0 : Number(minTotal) }
}
