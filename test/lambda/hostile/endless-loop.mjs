// Loops for ever, but only when ?n is over 9.
export const handler = async (event) => {
  let n = Number(event.queryStringParameters?.n ?? 0)
  while (n > 9) n++
  return { statusCode: 200, body: String(n) }
}
