export const SUPPLIERS = new Map([
  ['sup-1', { name: 'Norrland Timber', leadDays: 12, contact: 'orders@norrland.example' }],
  ['sup-2', { name: 'Fixings & Co', leadDays: 3, contact: 'desk@fixings.example' }],
])

export const LOCATIONS = new Map([
  ['A1', { aisle: 'A', bay: 1 }],
  ['C4', { aisle: 'C', bay: 4 }],
])
