const handlers = new Map([
  ['payment.captured', (data) => `captured ${Number(data?.amount) || 0}`],
  ['payment.refunded', (data) => `refunded ${Number(data?.amount) || 0}`],
])

export const onEvent = (payload) => {
  const handle = handlers.get(payload?.type)
  return handle ? handle(payload.data) : 'ignored'
}
