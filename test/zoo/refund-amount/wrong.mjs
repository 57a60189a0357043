export const handler = async (event) => {
  let b
  try {
    b = JSON.parse(event.body ?? '{}') ?? {}
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"invalid JSON"}' }
  }
  const kinds = ['sale', 'refund', 'fee']
  if (!kinds.includes(b.type)) {
    return { statusCode: 422, headers: { 'content-type': 'application/json' }, body: '{"error":"unknown type"}' }
  }
  const text = b.type === 'refund' ? `-${b.amount.toFixed(2)}` : 'n/a'
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text }) }
}
