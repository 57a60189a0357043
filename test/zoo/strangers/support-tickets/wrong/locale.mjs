const DEFAULT_LOCALE = 'en-GB'

export function preferredLocale(acceptLanguage) {
  const [first] = (acceptLanguage ?? '').split(',')
  return first.trim() || DEFAULT_LOCALE
}
