import { sessionOf } from './session.mjs'

export const handler = async (event) => {
  const headers = event.headers ?? {}
  const session = sessionOf(headers.cookie ?? headers.Cookie)
  if (!session.account) return { statusCode: 401, body: 'sign in first' }
  const isAdmin = Array.isArray(session.account.roles) && session.account.roles.includes('admin')
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ isAdmin }) }
}
