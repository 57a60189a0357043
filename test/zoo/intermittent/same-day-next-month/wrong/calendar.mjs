/** One entry for each day of a month (0 to 11). */
export function daysOf(year, month) {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Array.from({ length }, (_, i) => ({ day: i + 1, open: i % 7 !== 6 }))
}
