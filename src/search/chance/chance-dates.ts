const dayMs = 86_400_000

/** Instants within four years from a time, the plainest of each kind first. UTC, as Lambda has it. */
export function instantsFrom(nowMs: number): number[] {
  // Whole months, so that runs of one month try the same dates.
  const start = new Date(nowMs)
  const base = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)
  const next = (fits: (date: Date) => boolean, time: string) => {
    for (let at = base; ; at += dayMs) {
      const date = new Date(at)
      if (fits(date)) return Date.parse(`${date.toISOString().slice(0, 10)}T${time}Z`)
    }
  }
  const on = (month: number, day: number) => (date: Date) =>
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isLast = (date: Date) => new Date(date.getTime() + dayMs).getUTCDate() === 1
  return [
    next(on(1, 1), '00:00:00.000'),
    // Of a month before a shorter one.
    next((date) => date.getUTCDate() === 31 && ![6, 11].includes(date.getUTCMonth()), '12:00:00.000'),
    next(on(2, 29), '12:00:00.000'),
    next((date) => date.getUTCDay() === 0, '12:00:00.000'),
    next((date) => date.getUTCDay() === 1, '12:34:56.789'),
    next(on(3, 5), '04:06:07.008'),
    next(on(11, 23), '14:15:16.170'),
    next(on(12, 31), '23:59:59.999'),
    next((date) => isLast(date) && date.getUTCDate() === 30, '23:59:58.765'),
    next(on(6, 15), '00:30:00.000'),
    next(on(5, 17), '10:20:30.000'),
    next(on(10, 10), '10:10:10.100'),
    next((date) => date.getUTCDay() === 6, '18:45:12.345'),
    base + 4 * 365 * dayMs - 12_345_678,
  ]
}

/** Simpler instants than one that fails, the simplest first: its day, hour, minute, second begin with it. */
export function simplerInstants(now: number): number[] {
  const iso = new Date(now).toISOString()
  const cut = (length: number) => Date.parse(iso.slice(0, length) + '0000-01-01T00:00:00.000Z'.slice(length))
  return [...new Set([cut(7), cut(10), cut(13), cut(16), cut(19)])].filter((at) => at !== now)
}

/** Plain dates after one: a fault that all of them show too is one of age, such as a token that ran out, and not one of the date. */
export function laterInstants(now: number): number[] {
  return [1, 9, 33, 61, 95, 123, 158, 187, 220, 254, 288, 321, 352].map((days) => now + days * dayMs + 5_025_321)
}
