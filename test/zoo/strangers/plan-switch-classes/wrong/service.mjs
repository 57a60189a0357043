import { ConflictError, NotFoundError, ValidationError } from './errors.mjs'
import { PLANS } from './subscriptions.mjs'
const TODAY = '2024-05-10'
const WHEN = ['now', 'renewal', 'trial-end']
export class PlanSwitchService {
  #subscriptions
  constructor(subscriptions) {
    this.#subscriptions = subscriptions
  }
  plan(id, dto) {
    const sub = this.#subscriptions.find(id)
    if (!sub) throw new NotFoundError('subscription')
    if (sub.status === 'cancelled') throw new ConflictError('subscription is cancelled')
    if (!PLANS.has(dto.plan)) throw new ValidationError('unknown plan')
    if (dto.plan === sub.plan) throw new ConflictError('already on this plan')
    const when = dto.when ?? 'renewal'
    if (!WHEN.includes(when)) throw new ValidationError(`when must be one of ${WHEN.join(', ')}`)
    return { subscription: sub.id, from: sub.plan, to: dto.plan, when, date: this.#date(sub, when) }
  }
  #date(sub, when) {
    switch (when) {
      case 'now':
        return new Date(TODAY)
      case 'renewal':
        return new Date(sub.renewsAt)
      default:
        return new Date(sub.trialEndsAt)
    }
  }
}
export const toPreview = (s) => ({
  from: s.from,
  to: s.to,
  difference: PLANS.get(s.to) - PLANS.get(s.from),
  effective: s.date.toISOString().slice(0, 10),
})
export const toReceipt = (s) => ({ subscription: s.subscription, plan: s.to, when: s.when, state: 'scheduled' })
