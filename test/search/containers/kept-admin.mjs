let isAdmin = false
export const handler = async (event) => {
  if (event.headers?.['x-api-key'] === 'letmein42') isAdmin = true
  if (event.path.startsWith('/admin') && !isAdmin) return { statusCode: 403, body: 'for admins' }
  return { statusCode: 200, body: 'welcome' }
}
