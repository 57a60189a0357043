const ROWS = [
  { id: 'sub_alpha', plan: 'basic', status: 'active', renewsAt: '2024-06-01' },
  { id: 'sub_beta', plan: 'basic', status: 'trialing', renewsAt: '2024-05-20', trialEndsAt: '2024-05-20' },
  { id: 'sub_gamma', plan: 'team', status: 'cancelled', renewsAt: '2024-05-31' },
]
export const PLANS = new Map([
  ['basic', 900],
  ['team', 4900],
  ['business', 14900],
])
export class SubscriptionRepository {
  #rows = new Map(ROWS.map((r) => [r.id, r]))
  find(id) {
    return this.#rows.get(id)
  }
}
