export const datasets = new Map([
  [
    'orders',
    {
      columns: ['id', 'customer', 'total', 'placedAt', 'shippedAt', 'gift'],
      defaults: ['id', 'customer', 'total', 'placedAt'],
      rows: [
        { id: 5001, customer: 'Hart & Co', total: 129.9, placedAt: '2024-01-08', shippedAt: '2024-01-09', gift: false },
        { id: 5002, customer: 'Mo "Tiny" Reyes', total: 18, placedAt: '2024-01-08', shippedAt: null, gift: true },
        { id: 5003, customer: 'Lind, Eva', total: 64.5, placedAt: '2024-01-10', shippedAt: '2024-01-12', gift: false },
      ],
    },
  ],
  [
    'customers',
    {
      columns: ['name', 'city', 'since'],
      defaults: ['name', 'city', 'since'],
      rows: [
        { name: 'Hart & Co', city: 'Leeds', since: 2016 },
        { name: 'Lind, Eva', city: 'Malmö', since: 2021 },
      ],
    },
  ],
])
