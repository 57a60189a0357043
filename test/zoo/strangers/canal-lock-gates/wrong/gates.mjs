export const locks = new Map([
  ['bratch', { id: 'bratch', rise: 3.1, upper: 'shut', lower: 'open' }],
  ['hurleston', { id: 'hurleston', rise: 2.6, upper: 'open', lower: 'shut' }],
  ['wilmcote', { id: 'wilmcote', rise: 2.1, upper: 'shut', lower: 'shut' }],
])

export function move(lock, gate, wanted) {
  if (lock[gate] === wanted) return 'unchanged'
  const other = gate === 'upper' ? 'lower' : 'upper'
  if (wanted === 'open' && lock[other] === 'open') return 'conflict'
  return 'moving'
}
