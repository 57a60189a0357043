let served = 0

export const handler = async () => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'X-Served': String(++served) },
  body: JSON.stringify({ served }),
})
