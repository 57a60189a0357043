const NAMES = [
  'Basic',
  'Fix 12',
  'Fix 24',
  'Green',
  'Green Fix',
  'Night',
  'Heat pump',
  'EV home',
  'EV fleet',
  'Student',
  'Family',
  'Farm',
  'Trade S',
  'Trade L',
  'Social',
]
export const tariffs = NAMES.map((name, i) => ({
  id: `t${i + 1}`,
  name,
  fuel: i % 4 === 3 ? 'gas' : 'electricity',
  green: name.startsWith('Green') || i % 5 === 0,
  centsPerKwh: 24 + ((i * 7) % 13),
}))
