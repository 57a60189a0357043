const products = Array.from({ length: 60_000 }, (_, i) => ({
  sku: `SKU-${String(i).padStart(6, '0')}`,
  name: `Product number ${i}, in the colour of your choice, delivered to your door`,
  price: 1999,
}))

export const handler = async (event) => {
  const query = event.queryStringParameters ?? {}
  const limit = Math.min(Number.parseInt(query.limit ?? '25', 10), 500)
  if (!(limit > 0)) return { statusCode: 400, body: JSON.stringify({ error: 'limit must be a positive number' }) }
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(products.slice(0, limit)),
  }
}
