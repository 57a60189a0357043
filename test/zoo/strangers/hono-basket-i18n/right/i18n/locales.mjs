export const locales = ['en', 'de', 'fr', 'ja']

export function negotiate(header) {
  const wanted = (header ?? '').split(',').map((part) => part.split(';')[0].trim().slice(0, 2).toLowerCase())
  return wanted.find((tag) => locales.includes(tag)) ?? 'en'
}
