export const pages = new Map([
  ['/', { title: 'Home', draft: { title: 'New home' } }],
  ['/about', { title: 'About us' }],
])
