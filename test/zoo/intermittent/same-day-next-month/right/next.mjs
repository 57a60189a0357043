import { daysOf } from './calendar.mjs'

export function nextDelivery() {
  const now = new Date()
  const days = daysOf(now.getUTCFullYear(), now.getUTCMonth() + 1)
  return days[Math.min(now.getUTCDate(), days.length) - 1]
}
