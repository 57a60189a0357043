export const coupons = new Map([
  ['WELCOME10', { kind: 'percent', percent: 10 }],
  ['FIVER', { kind: 'fixed', amount: 500 }],
  [
    'STOCKUP',
    {
      kind: 'volume',
      tiers: [
        { units: 100, percent: 30 },
        { units: 25, percent: 20 },
        { units: 5, percent: 10 },
      ],
    },
  ],
])
