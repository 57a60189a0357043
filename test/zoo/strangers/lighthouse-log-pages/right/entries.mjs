export const STATIONS = ['skerry', 'headland', 'bar']

const REMARKS = [
  'lamp trimmed',
  'fog signal started',
  'vessel hailed',
  'lens cleaned',
  'relief boat landed',
  'oil drawn',
  'gale from NW',
]

// The log of one keepers' week, oldest first.
export const ENTRIES = Array.from({ length: 28 }, (_, i) => ({
  id: `L-${1000 + i}`,
  station: STATIONS[i % STATIONS.length],
  at: `1962-03-${String(1 + Math.floor(i / 4)).padStart(2, '0')}T${String((i % 4) * 6).padStart(2, '0')}:00`,
  remark: REMARKS[(i * 3) % REMARKS.length],
}))
