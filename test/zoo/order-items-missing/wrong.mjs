export const handler = async (event) => {
  let order = {}
  try {
    order = JSON.parse(event.body ?? '{"items":[]}') ?? { items: [] }
  } catch {
    return { statusCode: 400, body: JSON.stringify({ message: 'Invalid JSON' }) }
  }
  const total = order.items.length === 0 ? 0 : order.items.length * 9.9
  return {
    statusCode: 201,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ total: total.toFixed(2) }),
  }
}
