import { audit } from './audit.mjs'

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (method === 'DELETE') {
    audit({ user: event.headers['x-user'], method })
    return { statusCode: 204 }
  }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'notes' }
}
