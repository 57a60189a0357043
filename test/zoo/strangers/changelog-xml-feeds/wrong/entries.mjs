export const FEEDS = new Map([
  [
    'product',
    {
      title: 'Product news',
      entries: [
        { id: 'p-3', title: 'Audit log export', date: '2024-04-02', tags: ['admin'] },
        { id: 'p-2', title: 'Faster search & filters', date: '2024-02-19', tags: ['search'] },
        { id: 'p-1', title: 'Dark mode', date: '2023-11-07', tags: ['ui'] },
      ],
    },
  ],
  [
    'api',
    {
      title: 'API changes',
      entries: [{ id: 'a-1', title: 'Cursor pagination <beta>', date: '2024-01-15', tags: ['rest'] }],
    },
  ],
])
