const cents = 129900

export const handler = async (event) => {
  const query = event.queryStringParameters ?? {}
  const currency = (query.currency ?? 'EUR').toUpperCase()
  if (!/^\w{3}$/.test(currency)) {
    return { statusCode: 400, body: JSON.stringify({ message: 'currency has three letters' }) }
  }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ price: format.format(cents / 100) }),
  }
}
