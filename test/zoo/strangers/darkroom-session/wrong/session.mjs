const NAME = 'darkroom'

export function readSession(cookies) {
  const found = (cookies ?? []).find((c) => c.startsWith(`${NAME}=`))
  if (!found) return null
  try {
    const session = JSON.parse(Buffer.from(found.slice(NAME.length + 1), 'base64url').toString('utf8'))
    return typeof session?.member === 'string' ? session : null
  } catch {
    return null
  }
}

export function writeSession(session) {
  const value = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${NAME}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`
}
