const sessions = new Map([
  ['s-4411', { user: 'ada', roles: ['customer'], profile: { locale: 'en-US', tz: 'Europe/London' } }],
  ['s-4412', { user: 'omar', roles: ['customer', 'admin'], profile: { locale: 'ar-EG', tz: 'Africa/Cairo' } }],
  ['s-guest', { roles: ['guest'] }],
])

export const sessionOf = (cookies) => {
  for (const cookie of cookies ?? []) {
    const [name, ...rest] = cookie.split('=')
    if (name.trim() === 'sid') return sessions.get(rest.join('='))
  }
  return undefined
}
