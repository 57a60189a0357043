export function charge(payment) {
  if (payment?.method === 'invoice') return { status: 'open' }
  if (payment?.method === 'card') {
    const { number = '' } = payment.card
    return { status: 'charged', last4: String(number?.length ?? 0).slice(-4) }
  }
  return { status: 'rejected' }
}
