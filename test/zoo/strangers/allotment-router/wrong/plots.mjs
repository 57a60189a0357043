export const catalogue = new Map([
  ['leek', 'Leeks'],
  ['kale', 'Kale'],
  ['bean', 'Runner beans'],
  ['beet', 'Beetroot'],
])

export const plots = new Map([
  [
    '7a',
    {
      holder: 'Okafor',
      beds: [
        { width: 2, length: 4, crops: ['leek', 'kale'] },
        { width: 1, length: 4, crops: [] },
      ],
    },
  ],
  ['7b', { holder: 'Lindqvist', beds: [{ width: 3, length: 3, crops: ['bean'] }] }],
  ['12', { holder: null, beds: [] }],
])
