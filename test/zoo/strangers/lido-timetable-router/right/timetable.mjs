export const LANES = [
  { number: 1, metres: 50, heated: true },
  { number: 2, metres: 50, heated: true },
  { number: 3, metres: 50, heated: false },
  { number: 10, metres: 25, heated: false },
]

export const SESSIONS = [
  { name: 'early lengths', from: '06:30', to: '08:30', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
  { name: 'family', from: '10:00', to: '13:00', days: ['sat', 'sun'] },
  { name: 'dusk', from: '18:00', to: '20:00', days: ['wed', 'fri', 'sat'] },
]

const BANDS = [
  { name: 'dip', min: 15, max: 29, pence: 420 },
  { name: 'swim', min: 30, max: 59, pence: 680 },
  { name: 'long swim', min: 60, max: 120, pence: 990 },
]

export const priceBand = (minutes) => BANDS.find((b) => minutes >= b.min && minutes <= b.max)
