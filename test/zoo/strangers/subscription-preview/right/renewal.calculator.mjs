const DAY = 24 * 60 * 60 * 1000
const MONTHS = { month: 1, year: 12 }

/** The same day n months later, or the last day of that month. */
function addMonths(date, n) {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), last))
  return first
}

export class RenewalCalculator {
  preview(plan, { start, cycles, trialDays }) {
    const begins = plan.trial ? new Date(start.getTime() + trialDays * DAY) : start
    return Array.from({ length: cycles }, (_, i) => ({
      on: addMonths(begins, i * MONTHS[plan.interval])
        .toISOString()
        .slice(0, 10),
      cents: plan.cents,
    }))
  }
}
