/** The ISO week of a date: the one that its Thursday is in. */
export function weekOf(date) {
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.ceil(((thursday - start) / 86_400_000 + 1) / 7)
}
