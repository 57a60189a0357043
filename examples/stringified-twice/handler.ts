/** Lambda serialises what a handler returns, so that this becomes a JSON string of a JSON string. */
export const handler = async () =>
  JSON.stringify({
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'hello' }),
  })
