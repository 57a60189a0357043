export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const ROOMS = {
  smoke: { benches: 2, closed: ['mon'] },
  steam: { benches: 3, closed: [] },
  infra: { benches: 1, closed: ['sat', 'sun'] },
}

export const BOOKINGS = [
  { code: 'S11', name: 'Aino', room: 'smoke', day: 'tue' },
  { code: 'S12', name: 'Veikko', room: 'smoke', day: 'tue' },
  { code: 'I41', name: 'Noor', room: 'infra', day: 'fri' },
  { code: 'S51', name: 'Mirja', room: 'steam', day: 'sat' },
]
