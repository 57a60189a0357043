export const PONTOONS = {
  A: { length: 8, tidal: true, rate: 11 },
  B: { length: 12, tidal: true, rate: 14 },
  C: { length: 16, tidal: false, rate: 19 },
}

export const BERTHS = [
  { id: 'A-1', boat: 'Kittiwake', metres: 6, draft: 1.1, pontoon: 'A' },
  { id: 'B-2', boat: 'Dunlin', metres: 10.5, draft: 1.9, pontoon: 'B' },
  { id: 'C-3', boat: 'Gannet', metres: 15, draft: 2.4, pontoon: 'C' },
]

export function feeFor({ metres, pontoon }) {
  const { rate } = PONTOONS[pontoon]
  return Math.round(metres * rate * 100) / 100
}
