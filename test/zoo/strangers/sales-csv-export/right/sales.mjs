export const MINUTES_PER_ROW = { minute: 1, hour: 60, day: 1440 }

const REGIONS = ['north-west-europe', 'south-west-europe', 'central-europe']
const START = Date.UTC(2024, 0, 1)

/** The aggregated tills; the figures follow from the time so that an export can be repeated. */
export function* salesRows(days, granularity) {
  const step = MINUTES_PER_ROW[granularity]
  for (let minute = 0; minute < days * 1440; minute += step) {
    const transactions = (minute * 37) % 41
    yield {
      bucket: new Date(START + minute * 60_000).toISOString(),
      region: REGIONS[minute % REGIONS.length],
      register: `till-${String(1 + (minute % 24)).padStart(3, '0')}`,
      transactions,
      gross_cents: transactions * 1290 * step,
      refunds_cents: (minute % 7) * 100,
      currency: 'EUR',
    }
  }
}
