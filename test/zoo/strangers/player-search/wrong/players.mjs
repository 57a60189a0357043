export const PLAYERS = [
  { name: 'Okafor', position: 'keeper', age: 31, goals: 0, contractEnd: '2026-06-30' },
  { name: 'Brandt', position: 'keeper', age: 19, goals: 0, contractEnd: '2027-06-30' },
  { name: 'Silva', position: 'defender', age: 27, goals: 3, contractEnd: '2025-06-30' },
  { name: 'Novak', position: 'midfielder', age: 24, goals: 8, contractEnd: '2026-06-30' },
  { name: 'Ahmed', position: 'forward', age: 22, goals: 17, contractEnd: '2028-06-30' },
  // on trial, nothing signed
  { name: 'Kowal', position: 'forward', age: 17, goals: 2, contractEnd: null },
]
