const messages = new Map([
  ['en', { greeting: 'Good morning' }],
  ['de', { greeting: 'Guten Morgen' }],
])
let current = 'en'

export function useLocale(locale) {
  current = locale
  return messages.has(current)
}

export const greeting = () => messages.get(current).greeting
