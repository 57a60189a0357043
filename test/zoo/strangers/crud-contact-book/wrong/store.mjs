export const contacts = new Map([
  [
    'c1',
    {
      id: 'c1',
      name: 'Ada Price',
      email: 'ada@example.com',
      phone: '+44 20 7946 0001',
      tags: ['supplier'],
      address: { street: '1 Mill Lane', city: 'Leeds', postcode: 'LS1 4AB', country: 'GB' },
    },
  ],
  ['c2', { id: 'c2', name: 'Bram de Wit', email: 'bram@example.com', phone: null, tags: ['customer'], address: null }],
])

export function saveContact(id, contact) {
  return { ...contact, id, updatedAt: '2024-05-01T09:00:00.000Z' }
}
