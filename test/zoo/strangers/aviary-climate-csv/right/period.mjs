const STEPS = { day: 1440, hour: 60, quarter: 15, minute: 1 }
const MAX_DAYS = 92

export function readPeriod(query) {
  const { days = '7', step = 'hour' } = query ?? {}
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1) return { error: 'days is a whole number' }
  if (!Object.hasOwn(STEPS, step)) return { error: `step is one of ${Object.keys(STEPS).join(', ')}` }
  if (Number(days) > MAX_DAYS) return { error: `at most ${MAX_DAYS} days at a time` }
  const rows = (Number(days) * 1440) / STEPS[step]
  if (rows > 20_000) return { error: 'too many rows, take a longer step' }
  return { minutes: STEPS[step], rows }
}
