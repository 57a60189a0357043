export const ARTICLES = new Map([
  ['on-tides', { title: 'On tides', text: 'The sea comes & goes.' }],
  ['on-snow', { title: 'On snow', text: 'It is < 0 degrees.' }],
])
