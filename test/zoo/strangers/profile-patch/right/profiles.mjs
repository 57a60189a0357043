const PROFILES = new Map([
  [
    'p-100',
    {
      name: 'Ada Quist',
      email: 'ada@example.org',
      address: { street: 'Kanalgata 4', city: 'Bergen', country: 'NO' },
      preferences: { newsletter: true, theme: 'dark' },
    },
  ],
  ['p-200', { name: 'Leo Marsh', email: 'leo@example.org', address: { city: 'Bath', country: 'GB' }, preferences: {} }],
])

/** A private copy of the stored profile. */
export function findProfile(id) {
  const profile = PROFILES.get(id)
  return profile && structuredClone(profile)
}
