export const members = {
  'm-11': { name: 'Ida', plan: 'basic' },
  'm-17': { name: 'Jonas', plan: 'frequent' },
  'm-23': { name: 'Aylin', plan: 'student' },
}
export const trips = [
  {
    id: 't-1',
    member: 'm-11',
    vehicle: 'HH-CS 102',
    status: 'completed',
    startedAt: '2025-03-02T08:10:00Z',
    km: 12.4,
    cost: { amount: 640, currency: 'EUR' },
  },
  {
    id: 't-2',
    member: 'm-11',
    vehicle: 'HH-CS 377',
    status: 'cancelled',
    startedAt: '2025-03-04T18:00:00Z',
    km: 0,
    cost: { amount: 0, currency: 'EUR' },
  },
  {
    id: 't-3',
    member: 'm-17',
    vehicle: 'HH-CS 102',
    status: 'completed',
    startedAt: '2025-03-05T06:45:00Z',
    km: 31,
    cost: { amount: 1490, currency: 'EUR' },
  },
  { id: 't-4', member: 'm-17', vehicle: 'HH-CS 415', status: 'ongoing', startedAt: '2025-03-09T14:20:00Z', km: 3.1 },
  {
    id: 't-5',
    member: 'm-23',
    vehicle: 'HH-CS 377',
    status: 'completed',
    startedAt: '2025-03-08T11:05:00Z',
    km: 7.9,
    cost: { amount: 415, currency: 'EUR' },
  },
]
