const money = (cents) => (Number.isFinite(cents) ? (cents / 100).toFixed(2) : '0.00')

export const TRANSLATORS = new Map([
  ['invoice.paid', (data) => ({ topic: 'accounting', text: `paid ${money(data.amount)}` })],
  ['invoice.failed', (data) => ({ topic: 'dunning', text: `attempt ${Number(data.attempt) || 1} failed` })],
  [
    'subscription.updated',
    (data) => {
      // only the members that changed are in "previous"
      const changed = Object.keys(data.previous ?? {}).sort()
      if (changed.length === 0) return null
      return { topic: 'crm', text: `changed: ${changed.join(', ')}` }
    },
  ],
])
