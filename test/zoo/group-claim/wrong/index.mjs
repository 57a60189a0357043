const allowed = (claims = {}) => claims['cognito:groups'].split(',').includes('admins')

export const handler = async (event) => {
  const { httpMethod, path, requestContext } = event
  if (!path.startsWith('/members/')) return { statusCode: 404, body: 'not found' }
  if (httpMethod === 'DELETE') {
    if (!allowed(requestContext.authorizer?.claims)) return { statusCode: 403, body: 'admins only' }
    return { statusCode: 204, body: '' }
  }
  return { statusCode: 200, body: JSON.stringify({ member: path.slice('/members/'.length) }) }
}
