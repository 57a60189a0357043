const token = () => Math.random().toString(36).split('.')[1].slice(0, 8)

export const handler = async () => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify({ token: token() }),
})
