export const TENANTS = new Map([
  [
    'acme',
    {
      name: 'Acme Ltd',
      plan: 'team',
      seats: 12,
      members: [
        { id: 'm1', name: 'Wanda', role: 'admin' },
        { id: 'm2', name: 'Xavier', role: 'viewer' },
      ],
      billing: {
        currency: 'EUR',
        invoices: [
          { number: 'A-1', cents: 14900, paid: true },
          { number: 'A-2', cents: 14900, paid: false },
        ],
      },
    },
  ],
  [
    'globex',
    {
      name: 'Globex',
      plan: 'enterprise',
      seats: 400,
      members: [{ id: 'm1', name: 'Hank', role: 'admin' }],
      contract: { number: 'C-2024-17', renews: '2025-01-01' },
    },
  ],
  ['hooli', { name: 'Hooli', plan: 'free', seats: 3, members: [{ id: 'm1', name: 'Gavin', role: 'admin' }] }],
])
