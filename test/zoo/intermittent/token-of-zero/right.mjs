const token = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')

export const handler = async () => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify({ token: token() }),
})
