export const FIELDS = new Map([
  ['id', 'Int'],
  ['name', 'String'],
  ['year', 'Int'],
  ['parent', 'Orchid'],
])

export const orchids = new Map([
  [1, { id: 1, name: 'Vanda coerulea', year: 1847, parent: null }],
  [2, { id: 2, name: 'Vanda Rothschildiana', year: 1931, parent: 1 }],
  [3, { id: 3, name: 'Vanda Crownfox', year: 1998, parent: 2 }],
])
