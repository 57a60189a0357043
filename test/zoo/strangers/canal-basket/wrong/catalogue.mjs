export const catalogue = new Map([
  ['rope', { title: 'Mooring rope, 10 m', pence: 1850 }],
  ['windlass', { title: 'Windlass', pence: 1499 }],
  ['fender', { title: 'Button fender', pence: 3200 }],
  ['lamp', { title: 'Tunnel lamp', pence: 6750 }],
])
