const ticket = () => {
  const number = Math.floor(Math.random() * 500)
  if (!number) throw new TypeError('a ticket needs a number')
  return number
}

export const handler = async () => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify({ ticket: ticket() }),
})
