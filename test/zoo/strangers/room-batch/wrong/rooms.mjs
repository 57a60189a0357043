export const ROOMS = [
  { number: '101', guest: null },
  { number: '102', guest: 'Haas' },
  { number: '103', guest: null },
  { number: '201', guest: null },
  { number: '204', guest: 'Lindqvist' },
]
