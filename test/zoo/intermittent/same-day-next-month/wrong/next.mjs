import { daysOf } from './calendar.mjs'

export function nextDelivery() {
  const now = new Date()
  return daysOf(now.getUTCFullYear(), now.getUTCMonth() + 1)[now.getUTCDate() - 1]
}
