let user = 'nobody'
export const handler = async (event) => {
  user = event.headers?.['x-user'] ?? user
  return { statusCode: 200, body: `Hello ${user}` }
}
