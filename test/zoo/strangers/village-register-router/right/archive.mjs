export const parishes = new Map([
  ['ashby', { founded: 1612, opened: 1837, volumes: 14 }],
  ['thornley', { founded: 1790, opened: 1851, volumes: 6 }],
])

// the volumes from before the civil registers are only scanned, their index is kept as ready JSON
const SCANNED = {
  baptisms: { ready: true, pages: 40 },
  burials: { ready: false, pages: 12 },
}

export function register(parish, year) {
  if (year < parish.founded || year > 1920) return { status: 404, value: { error: 'no register for that year' } }
  if (year < parish.opened) return { status: 200, raw: JSON.stringify(SCANNED) }
  return { status: 200, value: { year, volume: 1 + ((year - parish.opened) % parish.volumes) } }
}
