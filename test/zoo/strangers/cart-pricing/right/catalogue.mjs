export const CATALOGUE = new Map([
  ['MUG-01', { title: 'Mug', price: 1290, category: 'kitchen' }],
  ['TEE-01', { title: 'T-shirt', price: 2490, category: 'apparel' }],
  ['TEE-02', { title: 'Longsleeve', price: 3490, category: 'apparel' }],
  ['PEN-01', { title: 'Pen', price: 390, category: 'office' }],
])
