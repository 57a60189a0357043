import { DeviceError } from './registry.mjs'
const values = (samples) => samples.map((s) => s.value)
const round = (n) => Math.round(n * 100) / 100
const AGGREGATES = new Map([
  ['count', (samples) => samples.length],
  ['avg', (samples) => (samples.length ? round(values(samples).reduce((a, b) => a + b, 0) / samples.length) : null)],
  ['max', (samples) => (samples.length ? Math.max(...values(samples)) : null)],
  ['last', (samples) => samples.at(-1)?.value ?? null],
  [
    'p95',
    (samples) => {
      const sorted = [...samples].sort((a, b) => a.value - b.value)
      return round(sorted[Math.ceil(sorted.length * 0.95) - 1].value)
    },
  ],
])
export function aggregate(name, samples) {
  const fn = AGGREGATES.get(name)
  if (!fn) throw new DeviceError(422, `agg must be one of ${[...AGGREGATES.keys()].join(', ')}`)
  return fn(samples)
}
