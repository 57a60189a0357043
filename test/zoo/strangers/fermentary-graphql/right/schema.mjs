const BATCHES = [
  {
    id: 'b-1',
    name: 'sauerkraut no. 9',
    kind: 'kraut',
    days: 21,
    readings: [
      { day: 1, ph: 6.1 },
      { day: 7, ph: 4.2 },
      { day: 21, ph: 3.5 },
    ],
  },
  {
    id: 'b-2',
    name: 'ginger bug',
    kind: 'drink',
    days: 5,
    readings: [
      { day: 1, ph: 5.4 },
      { day: 5, ph: 3.9 },
    ],
  },
  { id: 'b-3', name: 'rice miso', kind: 'paste', days: 180, readings: [] },
]

export const ROOT = {
  batch: ({ id }) => BATCHES.find((b) => b.id === id) ?? null,
  batches: ({ kind, first }) => {
    const rows = typeof kind === 'string' ? BATCHES.filter((b) => b.kind === kind) : BATCHES
    return Number.isInteger(first) && first >= 0 ? rows.slice(0, first) : rows
  },
  kinds: () => [...new Set(BATCHES.map((b) => b.kind))],
}
