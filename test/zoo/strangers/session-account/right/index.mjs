const COOKIE = 'session'

const parseCookies = (list) =>
  new Map(
    list.map((cookie) => {
      const at = cookie.indexOf('=')
      return at === -1 ? [cookie.trim(), ''] : [cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()]
    }),
  )

const readSession = (event) => {
  const raw = parseCookies(event.cookies ?? []).get(COOKIE)
  if (!raw) return null
  try {
    const session = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
    if (!session || typeof session.user !== 'string') return null
    if (typeof session.issuedAt !== 'number' || Number.isNaN(new Date(session.issuedAt).getTime())) return null
    return session
  } catch {
    return null
  }
}

const html = (title, content) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${content}</body></html>`

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const page = (statusCode, title, content, cookies = []) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
  cookies,
  body: html(title, content),
})

const redirect = (location, cookies = []) => ({ statusCode: 302, headers: { location }, cookies, body: '' })

const account = (session) => {
  const since = new Date(session.issuedAt)
  return page(200, 'Account', `<p>Signed in as ${escape(session.user)} since <time>${since.toISOString()}</time></p>`)
}

const guarded = (next) => (event) => {
  const session = readSession(event)
  return session ? next(session, event) : redirect('/login')
}

const routes = {
  'GET /login': () => page(200, 'Sign in', '<form method="post" action="/login"></form>'),
  'GET /account': guarded(account),
  'GET /account/orders': guarded((session) => page(200, 'Orders', `<p>No orders, ${escape(session.user)}.</p>`)),
  'POST /logout': () => redirect('/login', [`${COOKIE}=; Max-Age=0; Path=/; HttpOnly; Secure`]),
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  const route = routes[`${method} ${path}`]
  return route ? route(event) : page(404, 'Not found', '<p>Nothing here.</p>')
}
