export const vessels = new Map([
  [
    'hebrides',
    {
      name: 'Hebrides',
      crew: [
        { id: 'u-1', watch: 'first' },
        { id: 'u-4', watch: 'second' },
      ],
    },
  ],
  ['finlaggan', { name: 'Finlaggan', crew: [{ id: 'u-2', watch: 'first' }] }],
])
