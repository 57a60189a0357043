const cents = (value) => (Number.isInteger(value) && value >= 0 ? value : null)

const handlers = new Map([
  ['payment.succeeded', ({ amount }) => ({ ledger: 'credit', amount: cents(amount) })],
  ['payment.refunded', ({ amount }) => ({ ledger: 'debit', amount: cents(amount) })],
  ['payout.created', ({ amount }) => ({ ledger: 'transfer', amount: cents(amount) })],
])

export function dispatch({ type, data }) {
  const handle = handlers.get(type)
  if (!handle) return { accepted: true, ignored: true }
  const entry = handle(data ?? {})
  return entry.amount === null ? { accepted: false, reason: 'amount must be in cents' } : { accepted: true, entry }
}
