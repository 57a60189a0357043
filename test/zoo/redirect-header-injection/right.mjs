export const handler = async (event) => {
  const to = event.queryStringParameters?.to
  if (!to) return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'to is missing' }
  return {
    statusCode: 301,
    headers: { Location: `https://docs.example.com/${encodeURIComponent(to.toWellFormed())}` },
    body: '',
  }
}
