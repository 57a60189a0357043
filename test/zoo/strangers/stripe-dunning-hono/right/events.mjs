import { stepFor } from './dunning.mjs'

const text = (v) => (typeof v === 'string' ? v.slice(0, 120) : null)
const cents = (v) => (Number.isSafeInteger(v) ? v : 0)

const handlers = new Map([
  ['customer.subscription.deleted', (sub) => [{ do: 'downgrade', customer: text(sub.customer), plan: 'free' }]],
  [
    'customer.subscription.updated',
    (sub) => {
      if (sub.cancel_at_period_end === true) return [{ do: 'schedule-goodbye', customer: text(sub.customer) }]
      return [{ do: 'sync-plan', customer: text(sub.customer), status: text(sub.status) }]
    },
  ],
  ['invoice.paid', (inv) => [{ do: 'receipt', customer: text(inv.customer), amount: cents(inv.amount_paid) }]],
  [
    'invoice.payment_failed',
    (inv) => {
      const attempt = Number.isInteger(inv.attempt_count) && inv.attempt_count > 0 ? inv.attempt_count : 1
      if (inv.billing_reason !== 'subscription_cycle') {
        return [{ do: 'notify-team', customer: text(inv.customer), attempt }]
      }
      const step = stepFor(attempt)
      const actions = [{ do: 'mail', template: step.template, to: text(inv.customer_email) ?? 'unknown' }]
      if (step.restrict) actions.push({ do: 'restrict', customer: text(inv.customer) })
      return actions
    },
  ],
  [
    'charge.refunded',
    (charge) => {
      const first = Array.isArray(charge.refunds?.data) ? charge.refunds.data[0] : undefined
      return [
        { do: 'credit-note', amount: cents(charge.amount_refunded), reason: text(first?.reason) ?? 'unspecified' },
      ]
    },
  ],
])

export const SUPPORTED = [...handlers.keys()]

export function dispatch(type, object) {
  const fn = handlers.get(type)
  return fn ? fn(object) : []
}
