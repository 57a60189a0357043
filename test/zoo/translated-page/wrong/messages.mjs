const messages = new Map([
  ['en', { title: 'Welcome' }],
  ['de', { title: 'Willkommen' }],
])

export const messagesFor = (language) => messages.get(language)
