export const ORDERS = [
  { id: 'o-2001', status: 'paid', total: 4990, placedAt: '2024-05-02T08:11:00Z', carrier: null, note: 'Ring twice' },
  { id: 'o-2002', status: 'shipped', total: 12900, placedAt: '2024-05-02T09:40:00Z', carrier: 'DHL', note: null },
  { id: 'o-2003', status: 'cancelled', total: 800, placedAt: '2024-05-03T17:02:00Z', carrier: null, note: null },
  { id: 'o-2004', status: 'shipped', total: 23450, placedAt: '2024-05-05T11:30:00Z', carrier: 'GLS', note: 'Gift' },
  { id: 'o-2005', status: 'paid', total: 1790, placedAt: '2024-05-06T20:55:00Z', carrier: null, note: null },
]

export const FIELDS = ['id', 'status', 'total', 'placedAt', 'carrier', 'note']

/** Sparse fieldsets: the id is always part of the answer. */
export function project(order, fields) {
  const wanted = new Set(['id', ...fields])
  return Object.fromEntries(FIELDS.filter((field) => wanted.has(field)).map((field) => [field, order[field]]))
}
