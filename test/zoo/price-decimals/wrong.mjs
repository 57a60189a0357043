export const handler = async (event) => {
  const decimals = Number(event.queryStringParameters?.decimals ?? 2)
  if (Number.isNaN(decimals)) return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'decimals?' }
  const price = (19.99 * 1.0837).toFixed(decimals)
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ price, currency: 'USD' }),
  }
}
