export const accounts = new Map([
  ['acc-17', { id: 'acc-17', name: 'Nadia Brandt', preferences: { theme: 'system' } }],
  ['acc-42', { id: 'acc-42', name: 'Owen Li', preferences: { theme: 'dark' } }],
])
