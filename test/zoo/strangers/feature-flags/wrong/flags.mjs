export const FLAGS = new Map([
  ['dark-mode', { default: true, rules: [] }],
  ['new-search', { default: false, rules: [{ percentage: 20 }, { segment: 'staff' }] }],
  [
    'checkout-v2',
    {
      default: false,
      rules: [
        { countries: ['US', 'CA'], percentage: 50 },
        { countries: ['DE', 'AT', 'CH'], segment: 'dach-beta' },
        { segment: 'staff' },
      ],
    },
  ],
  ['mobile-banner', { default: false, rules: [{ mobile: true, percentage: 100 }] }],
])
