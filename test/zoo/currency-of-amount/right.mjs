export const handler = async (event) => {
  const { amount, currency } = event.queryStringParameters ?? {}
  if (amount === undefined || !currency)
    return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'n/a' }
  if (!/^[A-Z]{3}$/.test(currency))
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'currency?' }
  const text = new Intl.NumberFormat('en', { style: 'currency', currency }).format(Number(amount) || 0)
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text }
}
