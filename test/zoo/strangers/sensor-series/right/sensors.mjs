export const sensors = [
  { id: 'roof', place: 'Roof terrace', unit: 'celsius', base: 11, swing: 8 },
  { id: 'cellar', place: 'Cellar', unit: 'celsius', base: 13, swing: 1 },
  { id: 'cistern', place: 'Rain cistern', unit: 'litre', base: 2400, swing: 900 },
]

const HOUR = 3_600_000

// A daily wave is close enough for the demo account.
export const sample = ({ base, swing }, at) => {
  const hour = (at / HOUR) % 24
  return Math.round((base + swing * Math.sin((hour / 24) * 2 * Math.PI)) * 10) / 10
}
