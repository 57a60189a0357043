const DAY = 24 * 60 * 60 * 1000
const STEP = { week: 7 * DAY, fortnight: 14 * DAY }

export function occurrences(start, { every, times }) {
  const first = Date.parse(`${start}T00:00:00Z`)
  const days = []
  for (let i = 0; i < times; i++) {
    days.push(new Date(first + i * STEP[every]).toISOString().slice(0, 10))
  }
  return days
}
