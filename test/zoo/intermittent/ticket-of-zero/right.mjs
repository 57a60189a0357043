const ticket = () => 1 + Math.floor(Math.random() * 500)

export const handler = async () => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify({ ticket: ticket() }),
})
