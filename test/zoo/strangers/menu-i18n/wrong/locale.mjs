const LOCALES = ['en', 'fr', 'de', 'it']
const FALLBACK = 'en'

// "fr-CH, fr;q=0.9, en;q=0.8" -> the supported language with the highest weight
export function negotiate(header) {
  if (typeof header !== 'string') return FALLBACK
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag, ...params] = part.trim().split(';')
      const q = params.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean)
      return { language: tag.split('-')[0].toLowerCase(), weight: q === undefined ? 1 : Number(q) }
    })
    .filter((w) => w.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.map((w) => w.language).find((l) => LOCALES.includes(l)) ?? FALLBACK
}
