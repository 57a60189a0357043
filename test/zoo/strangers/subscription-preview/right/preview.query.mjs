const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DIGITS = /^\d{1,9}$/
const MAX_TRIAL_DAYS = 90

function parseDate(text) {
  const [, y, m, d] = DATE.exec(text) ?? []
  if (y === undefined) return undefined
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)))
  return date.getUTCMonth() === Number(m) - 1 ? date : undefined
}

export function parsePreview({ start = '2024-01-01', cycles = '3', trialDays = '0' }) {
  const problems = []
  const startDate = parseDate(start)
  if (!startDate) problems.push('start must be a date')
  if (!DIGITS.test(cycles) || Number(cycles) < 1 || Number(cycles) > 24)
    problems.push('cycles must be between 1 and 24')
  if (!DIGITS.test(trialDays) || Number(trialDays) > MAX_TRIAL_DAYS)
    problems.push(`trialDays must be at most ${MAX_TRIAL_DAYS}`)
  return { value: { start: startDate, cycles: Number(cycles), trialDays: Number(trialDays) }, problems }
}
