const parse = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  const cart = parse(event.body ?? '{}')
  if (cart === undefined) return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'JSON, please' }
  const discount = 'coupon' in cart ? 10 : 0
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ discount }) }
}
