const messages = new Map([
  ['en', { greeting: 'Good morning' }],
  ['de', { greeting: 'Guten Morgen' }],
])

export const useLocale = (locale) => messages.has(locale)
export const greeting = (locale) => messages.get(locale).greeting
