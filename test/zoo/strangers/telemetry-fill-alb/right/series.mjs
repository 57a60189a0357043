const every = (step, f) => Array.from({ length: Math.floor(86400 / step) }, (_, i) => ({ t: i * step, v: f(i) }))
const SERIES = new Map([
  ['pump-1', every(300, (i) => 40 + (i % 7))],
  ['pump-2', every(900, (i) => 12 + (i % 3))],
  [
    'valve-4',
    [
      { t: 1200, v: 1 },
      { t: 50400, v: 0 },
    ],
  ],
])
export class SeriesRepository {
  ids() {
    return [...SERIES.keys()]
  }
  between(id, from, to) {
    return SERIES.get(id)?.filter((p) => p.t >= from && p.t <= to) ?? null
  }
}
