export const contacts = new Map([
  ['c1', { id: 'c1', name: 'Nadia', tags: ['vip'] }],
  ['c2', { id: 'c2', name: 'Omar', tags: [] }],
])
