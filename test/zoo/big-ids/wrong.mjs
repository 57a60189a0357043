export const handler = async (event) => {
  const id = event.queryStringParameters?.id ?? '0'
  if (!/^\d{1,30}$/.test(id)) return { statusCode: 400, body: 'id must be a number' }
  const key = id.length > 15 ? BigInt(id) : Number(id)
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, shard: Number(id.slice(-1)) % 4 }),
  }
}
