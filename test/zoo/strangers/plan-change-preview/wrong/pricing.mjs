import { COUPONS, PLANS } from './catalog.mjs'

/** @param {keyof typeof PLANS} planId */
function discountPerSeat(planId, interval, code) {
  if (!code) return 0
  const coupon = Object.hasOwn(COUPONS, code) ? COUPONS[code] : null
  if (!coupon || !coupon.plans.includes(planId)) return 0
  return Math.round((PLANS[planId].prices[interval] * coupon.percentOff) / 100)
}

/**
 * @param {{ plan: keyof typeof PLANS, interval: 'month' | 'year', seats: number, coupon?: string }} change
 */
export function preview(tenant, change) {
  const plan = PLANS[change.plan]
  const discount = discountPerSeat(change.plan, change.interval, change.coupon)
  if (!plan.prices) {
    return { kind: 'contact-sales', plan: plan.name, seats: change.seats }
  }
  const unit = plan.prices[change.interval] - discount
  const current = PLANS[tenant.plan].prices[change.interval] * tenant.seats
  return {
    kind: 'quote',
    plan: plan.name,
    seats: change.seats,
    unitCents: unit,
    totalCents: unit * change.seats,
    differenceCents: unit * change.seats - current,
    effective: tenant.renews,
  }
}
