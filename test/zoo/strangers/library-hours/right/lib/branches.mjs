const BRANCHES = new Map([
  [
    'central',
    { name: 'Central Library', opens: Date.UTC(2024, 4, 6, 8, 0), closes: Date.UTC(2024, 4, 6, 18, 0), seats: 412 },
  ],
  [
    'harbour',
    { name: 'Harbour Branch', opens: Date.UTC(2024, 4, 6, 9, 30), closes: Date.UTC(2024, 4, 6, 16, 0), seats: 58 },
  ],
])
export const branch = (id) => BRANCHES.get(id)
export const branches = () => [...BRANCHES].map(([id, { name, seats }]) => ({ id, name, seats }))
