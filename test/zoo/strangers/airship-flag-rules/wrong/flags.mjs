export const flags = new Map([
  ['night-lights', [{ attribute: 'crew', op: 'is', value: 'graf' }]],
  ['ballast-auto', [{ attribute: 'altitude', op: 'above', value: 300 }]],
  [
    'hover-hold',
    [
      { attribute: 'altitude', op: 'above', value: 50 },
      { attribute: 'firmware', op: 'since', value: '2.4.0' },
    ],
  ],
])
