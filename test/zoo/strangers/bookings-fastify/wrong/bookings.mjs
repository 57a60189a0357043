const BOOKINGS = new Map([
  [
    'B-201',
    { id: 'B-201', room: 4, state: 'confirmed', from: '2024-07-01', to: '2024-07-04', guest: { name: 'R. Almeida' } },
  ],
  [
    'B-202',
    { id: 'B-202', room: 9, state: 'checked-in', from: '2024-06-28', to: '2024-07-02', guest: { name: 'Y. Sato' } },
  ],
  // Kept for a travel agency until it names the guest.
  ['B-204', { id: 'B-204', room: 11, state: 'held', from: '2024-07-05', to: '2024-07-09' }],
])

export const byId = (id) => BOOKINGS.get(id)
export const all = () => [...BOOKINGS.values()]
