const DAY = 24 * 60 * 60 * 1000
const STEP = { week: 7 * DAY, fortnight: 14 * DAY }

export function occurrences(start, { every, times }) {
  const first = Date.parse(`${start}T00:00:00Z`)
  if (Number.isNaN(first)) throw Object.assign(new Error('start is not a date'), { statusCode: 400 })
  const days = []
  for (let i = 0; i < times; i++) {
    days.push(new Date(first + i * STEP[every]).toISOString().slice(0, 10))
  }
  return days
}
