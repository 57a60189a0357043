export const DEFAULT_LOCALE = 'en'
const SELECTABLE = ['en', 'en-GB', 'de', 'de-AT', 'fr']

/** What the user chose wins over what the browser asks for. */
export function pickLocale(chosen, acceptLanguage) {
  if (chosen && SELECTABLE.includes(chosen)) return chosen
  if (!acceptLanguage) return DEFAULT_LOCALE

  const ranges = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag, ...parameters] = range.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)).find(Boolean)
      return { tag: tag.trim(), q: q ? Number(q[1]) : 1 }
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q)

  return ranges[0]?.tag ?? DEFAULT_LOCALE
}
