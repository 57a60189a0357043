const unauthorized = { statusCode: 401, headers: { 'www-authenticate': 'Bearer' }, body: 'Unauthorized' }
const apiKeys = new Set(['c2VjcmV0LTE', 'c2VjcmV0LTI'])

export const handler = async (event) => {
  const authorization = event.headers.authorization
  if (!authorization) return unauthorized
  const token = authorization.split(' ')[1]
  const key = Buffer.from(token, 'utf8').toString('base64url').slice(0, 11)
  if (!apiKeys.has(key)) return unauthorized
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'Welcome' }
}
