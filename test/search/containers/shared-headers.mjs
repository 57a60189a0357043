const headers = { 'content-type': 'text/plain' }
export const handler = async (event) => {
  const user = event.headers?.['x-user']
  if (user) headers['set-cookie'] = `user=${encodeURIComponent(user)}`
  return { statusCode: 200, headers, body: 'welcome' }
}
