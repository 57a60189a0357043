const DEFAULT_LOCALE = 'en-GB'

const isLocale = (tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export function preferredLocale(acceptLanguage) {
  const [first] = (acceptLanguage ?? '').split(',')
  const tag = first.split(';')[0].trim()
  return isLocale(tag) ? tag : DEFAULT_LOCALE
}
