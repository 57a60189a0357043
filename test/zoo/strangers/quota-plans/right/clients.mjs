const CLIENTS = new Map([
  ['demo-4f1c', { name: 'Demo', plan: 'free', usedToday: 100 }],
  ['acme-77d0', { name: 'Acme', plan: 'business', usedToday: 1834 }],
  ['initech-0b92', { name: 'Initech', plan: 'starter', usedToday: 12 }],
  ['ops-internal', { name: 'Monitoring', plan: 'internal', usedToday: 0 }],
])

export const clientOf = (key) => (key ? CLIENTS.get(key.trim()) : undefined)
