const ok = (message) => ({ statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: message })

export const handler = async ({ body }) => {
  let message = null
  try {
    message = JSON.parse(body ?? 'null')
  } catch {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'malformed' }
  }
  switch (message?.type) {
    case 'charge.succeeded':
      return ok('booked')
    case 'charge.refunded': {
      const { amount_refunded: cents } = message.data.object
      return ok(Number(cents) > 0 ? 'refunded' : 'nothing to refund')
    }
    default:
      return ok('ignored')
  }
}
