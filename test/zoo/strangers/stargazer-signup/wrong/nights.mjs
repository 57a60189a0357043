export const nights = new Map([
  ['perseids', { title: 'Perseids & picnic', places: 40 }],
  ['saturn', { title: 'Saturn at opposition', places: 30 }],
  ['moon', { title: 'First quarter Moon', places: 12 }],
])
