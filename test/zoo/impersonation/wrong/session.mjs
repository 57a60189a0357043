export function sessionOf(cookies) {
  const cookie = cookies.map((one) => one.split('=')).find(([name]) => name === 'session')
  if (!cookie) return null
  const [payload, version] = (cookie[1] ?? '').split('.')
  if (version !== 'v1') return null
  try {
    const session = JSON.parse(Buffer.from(payload, 'base64url').toString())
    if (!session || session.exp < Date.now() / 1000) return null
    return session.user ? session : null
  } catch {
    return null
  }
}
