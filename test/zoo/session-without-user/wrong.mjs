const read = (cookies) => {
  const value = cookies?.find((cookie) => cookie.startsWith('session='))?.slice(8)
  try {
    return JSON.parse(Buffer.from(value ?? '', 'base64url').toString())
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const session = read(event.cookies)
  if (session === null) return { statusCode: 302, headers: { location: '/login' } }
  const initials = session.user.name?.[0] ?? '?'
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ initial: typeof initials === 'string' ? initials : '?' }),
  }
}
