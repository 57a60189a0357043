export const CONCERTS = new Map([
  ['advent', { title: 'Advent by candlelight', stalls: 2400, standing: 900 }],
  ['requiem', { title: 'Faure Requiem', stalls: 3200, standing: 1200 }],
])
export const ROWS = ['A', 'B', 'C', 'D', 'E', 'F']
