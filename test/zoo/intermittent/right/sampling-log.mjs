export const handler = async (event) => {
  if (Math.random() < 0.01) console.log(JSON.stringify({ agent: event.headers['user-agent'] ?? null }))
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
}
