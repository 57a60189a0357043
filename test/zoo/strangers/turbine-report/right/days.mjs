const DAY = 86_400_000

/** The day as a Date, or null when the calendar has no such day (30 February). */
export function parseDay(text) {
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return null
  return date.toISOString().startsWith(text) ? date : null
}

export const addDays = (date, n) => new Date(date.getTime() + n * DAY)
export const daysBetween = (a, b) => Math.round((b.getTime() - a.getTime()) / DAY)
