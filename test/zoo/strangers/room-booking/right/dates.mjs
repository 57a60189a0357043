const DAY = 86_400_000

/** Milliseconds of a YYYY-MM-DD day, null if there is no such day. */
export function parseDay(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time)) return null
  return addDays(time, 0) === text ? time : null
}

export const addDays = (time, days) => new Date(time + days * DAY).toISOString().slice(0, 10)
