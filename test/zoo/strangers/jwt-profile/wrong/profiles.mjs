const PROFILES = new Map([
  ['ada', { name: 'Ada Lovelace', plan: 'pro' }],
  ['alan', { name: 'Alan Turing', plan: 'free' }],
])

export function profileOf(claims) {
  const stored = PROFILES.get(claims.sub)
  return {
    id: claims.sub,
    name: stored?.name ?? (typeof claims.name === 'string' ? claims.name : 'New user'),
    plan: stored?.plan ?? 'free',
  }
}
