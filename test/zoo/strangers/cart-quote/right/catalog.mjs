export const CATALOG = new Map([
  ['BOOK-01', { title: 'Crafting Interpreters', category: 'books', price: 3900 }],
  ['BOOK-02', { title: 'The Sea Around Us', category: 'books', price: 1250 }],
  ['MUG-01', { title: 'Mug', category: 'kitchen', price: 900 }],
  ['LAMP-01', { title: 'Reading lamp', category: 'home', price: 2999 }],
])
