export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  let order
  try {
    order = JSON.parse(event.body ?? '{}') ?? {}
  } catch {
    return { statusCode: 400, headers, body: JSON.stringify({ error: 'bad JSON' }) }
  }
  const { quantity } = order
  if (typeof quantity !== 'number' || quantity < 1)
    return { statusCode: 422, headers, body: JSON.stringify({ error: 'quantity' }) }
  const needsMail = quantity > 1000 && order.approver.email !== undefined
  return { statusCode: 201, headers, body: JSON.stringify({ needsMail }) }
}
