const ACTIONS = new Map([
  ['payment.succeeded', 'fulfil'],
  ['payment.failed', 'remind'],
  ['charge.disputed', 'hold'],
])

export function dispatch(event) {
  const type = event !== null && typeof event === 'object' ? event.type : undefined
  return { accepted: ACTIONS.has(type), action: ACTIONS.get(type) ?? 'ignore' }
}
