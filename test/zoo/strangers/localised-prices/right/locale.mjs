const DEFAULT_LOCALE = 'en-GB'
const SIMPLE_TAG = /^[a-z]{2,3}(?:-(?:[a-z]{2}|\d{3}))?$/i

/** "de-AT,de;q=0.8,en;q=0.5" -> ["de-AT", "de", "en"] */
export function parseAcceptLanguage(header = '') {
  return header
    .split(',')
    .map((entry) => {
      const [tag, ...parameters] = entry.split(';').map((part) => part.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag, q: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ tag, q }) => SIMPLE_TAG.test(tag) && q > 0 && q <= 1)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}

export function negotiate(header) {
  const [locale = DEFAULT_LOCALE] = Intl.NumberFormat.supportedLocalesOf(parseAcceptLanguage(header))
  return locale
}
