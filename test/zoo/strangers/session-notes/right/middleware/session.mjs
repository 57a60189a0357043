const COOKIE = 'sid'

function readCookie(header, name) {
  for (const pair of (header ?? '').split(';')) {
    const eq = pair.indexOf('=')
    if (eq > 0 && pair.slice(0, eq).trim() === name) return pair.slice(eq + 1).trim()
  }
  return undefined
}

export function session(req, res, next) {
  req.session = null
  const raw = readCookie(req.headers.cookie, COOKIE)
  if (raw) {
    try {
      const data = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
      if (typeof data?.user === 'string') req.session = data
    } catch {
      // a stale cookie is no session
    }
  }
  next()
}

export function startSession(res, data) {
  const value = Buffer.from(JSON.stringify(data)).toString('base64url')
  res.cookie(COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/' })
}
