export const handler = async () => {
  const now = new Date()
  const first = new Date(`${now.getUTCFullYear()}-${now.getUTCMonth() + 1}-01T00:00:00Z`)
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `since ${first.toISOString()}` }
}
