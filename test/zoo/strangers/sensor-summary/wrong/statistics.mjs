const round = (value) => Math.round(value * 100) / 100

function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.ceil((p / 100) * sorted.length) - 1
  return Number(sorted[rank].toFixed(2))
}

const STATISTICS = {
  mean: (values) => (values.length > 0 ? round(values.reduce((a, b) => a + b, 0) / values.length) : null),
  min: (values) => (values.length > 0 ? Math.min(...values) : null),
  max: (values) => (values.length > 0 ? Math.max(...values) : null),
  p95: (values) => percentile(values, 95),
}

export function summarize(readings, statistics) {
  const values = readings.filter(({ quality }) => quality !== 'bad').map(({ value }) => value)
  return {
    used: values.length,
    ...Object.fromEntries(statistics.map((name) => [name, STATISTICS[name](values)])),
  }
}
