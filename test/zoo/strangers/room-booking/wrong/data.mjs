export const rooms = new Map([
  ['atlas', { name: 'Atlas', beds: 2, rate: 95 }],
  ['birch', { name: 'Birch', beds: 3, rate: 120 }],
])

export const bookings = [
  { room: 'atlas', from: '2024-07-01', to: '2024-07-05' },
  { room: 'birch', from: '2024-07-03', to: '2024-07-10' },
]
