// Loops for ever, but only when ?n is over 9.
export const handler = async (event) => {
  const n = Number(event.queryStringParameters?.n ?? 0)
  while (n > 9);
  return { statusCode: 200, body: String(n) }
}
