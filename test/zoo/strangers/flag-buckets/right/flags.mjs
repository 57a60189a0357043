export const flags = new Map([
  ['maintenance', { kind: 'switch', owner: 'ops', on: false }],
  ['gift-cards', { kind: 'switch', owner: 'shop', on: true, countries: ['DE', 'AT', 'CH'] }],
  ['fast-search', { kind: 'rollout', owner: 'search', percent: 35, plans: ['pro', 'team'] }],
  [
    'checkout-layout',
    {
      kind: 'variants',
      owner: 'growth',
      variants: [
        { name: 'classic', upTo: 40 },
        { name: 'compact', upTo: 60 },
        { name: 'one-page', upTo: 80 },
      ],
    },
  ],
])
