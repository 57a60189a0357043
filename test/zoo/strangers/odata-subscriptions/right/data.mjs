export const TENANTS = new Map([
  ['acme', { id: 'acme', name: 'Acme', country: 'DE' }],
  ['globex', { id: 'globex', name: 'Globex', country: 'US' }],
])

export const SUBSCRIPTIONS = [
  { id: 's-1', tenantId: 'acme', plan: 'team', mrr: 380, status: 'active' },
  { id: 's-2', tenantId: 'globex', plan: 'starter', mrr: 45, status: 'past_due' },
  { id: 's-3', tenantId: 'globex', plan: 'enterprise', mrr: 2400, status: 'active' },
]

export const FIELDS = ['id', 'tenantId', 'plan', 'mrr', 'status']
