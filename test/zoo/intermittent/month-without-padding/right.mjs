export const handler = async () => {
  const now = new Date()
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `since ${first.toISOString()}` }
}
