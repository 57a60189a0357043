export const pieces = new Map([
  ['p-1', { id: 'p-1', title: 'Astrolabe', onLoan: false }],
  ['p-2', { id: 'p-2', title: 'Orrery', onLoan: true }],
  ['p-3', { id: 'p-3', title: 'Sextant', onLoan: false }],
])
