import { sessionOf } from './sessions.mjs'

const page = (statusCode, payload, extra = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...extra },
  body: JSON.stringify(payload),
})

const pages = {
  '/account': (session) => page(200, { user: session.user ?? 'guest', roles: session.roles }),

  '/account/preferences': (session) => {
    const locale = session.profile?.locale ?? 'en-GB'
    return page(200, { locale, rtl: ['ar', 'he'].includes(locale.slice(0, 2)) })
  },

  '/account/orders': (session) =>
    session.roles.includes('customer') ? page(200, { orders: [] }) : page(403, { error: 'customers only' }),
}

export const handler = async (event) => {
  const path = event.rawPath
  if (event.requestContext.http.method !== 'GET') return page(405, { error: 'GET only' })
  if (path === '/logout') return { ...page(200, { ok: true }), cookies: ['sid=; Path=/; Max-Age=0'] }
  if (!Object.hasOwn(pages, path)) return page(404, { error: 'not found' })

  const session = sessionOf(event.cookies)
  if (!session) return page(401, { error: 'sign in first' }, { 'x-login-url': '/login' })
  return pages[path](session)
}
