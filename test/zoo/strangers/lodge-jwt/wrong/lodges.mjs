export const lodges = new Map([
  ['glen-affric', { beds: 8 }],
  ['cwm-idwal', { beds: 12 }],
])

export const stays = [
  { lodge: 'glen-affric', member: 42, from: '2024-05-03', nights: 2 },
  { lodge: 'glen-affric', member: 7, from: '2024-05-10', nights: 1 },
  { lodge: 'cwm-idwal', member: 42, from: '2024-06-21', nights: 4 },
]
