export const rooms = new Map([
  ['aurora', { name: 'Aurora', beds: 2, rate: 140 }],
  ['fjord', { name: 'Fjord', beds: 4, rate: 210 }],
  ['cabin', { name: 'Cabin', beds: 6, rate: 180 }],
])
