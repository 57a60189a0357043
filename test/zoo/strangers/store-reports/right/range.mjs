const DAY = 86_400_000
const STEPS = new Map([
  ['day', DAY],
  ['hour', DAY / 24],
])
const MAX_DAYS = new Map([
  ['day', 366],
  ['hour', 31],
])

function parseDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) ? null : time
}

export function parseRange({ from, to, granularity = 'day' }) {
  const step = STEPS.get(granularity)
  if (!step) return { error: 'granularity must be day or hour' }
  const start = parseDay(from)
  const last = parseDay(to)
  if (start === null || last === null) return { error: 'from and to must be dates (YYYY-MM-DD)' }
  if (last < start) return { error: 'to must not be before from' }
  const most = MAX_DAYS.get(granularity)
  if ((last - start) / DAY + 1 > most) return { error: `at most ${most} days by the ${granularity}` }
  return { granularity, start, end: last + DAY, step }
}
