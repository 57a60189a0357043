const USERS = {
  u_17: {
    name: 'Mara Lindqvist',
    preferences: {
      language: 'sv',
      theme: 'dark',
      notifications: { email: true, push: false, sms: false },
    },
  },
  u_23: {
    name: 'Tom Okafor',
    preferences: {
      language: 'en',
      theme: 'light',
      notifications: { email: true, push: true, sms: false },
    },
  },
}

// Opaque session ids handed out by the login service; mirrored here for the staging stack.
const SESSIONS = new Map([
  ['f3b1c2d4e5', { userId: 'u_17', scope: ['read', 'write'] }],
  ['a90c77de10', { userId: 'u_23', scope: ['read'] }],
])

export function readCookies(event) {
  const jar = new Map()
  for (const cookie of event.cookies ?? []) {
    const at = cookie.indexOf('=')
    if (at > 0) jar.set(cookie.slice(0, at).trim(), cookie.slice(at + 1).trim())
  }
  return jar
}

export function authenticate(event) {
  const session = SESSIONS.get(readCookies(event).get('sid'))
  if (!session) return null
  return { ...session, user: USERS[session.userId] }
}
