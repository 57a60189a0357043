const DAY = 24 * 3600 * 1000
const iso = (d) => d.toISOString().slice(0, 10)
const pad = (n) => String(n).padStart(2, '0')
const daysIn = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate()

/** The days of a shift; months that are too short use their last day. */
export function occurrences(start, repeat, count) {
  const [y, m, d] = start.split('-').map(Number)
  const out = []
  for (let i = 0; i < count; i++) {
    if (repeat === 'none') return [start]
    if (repeat === 'weekly') {
      out.push(iso(new Date(Date.parse(start) + i * 7 * DAY)))
    } else {
      const year = y + Math.floor((m - 1 + i) / 12)
      const month = ((m - 1 + i) % 12) + 1
      out.push(iso(new Date(`${year}-${pad(month)}-${pad(Math.min(d, daysIn(year, month)))}`)))
    }
  }
  return out
}
