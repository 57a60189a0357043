const TEXTS = new Map([
  ['en', { performance: 'Faster start', themes: 'Themes', downloads: 'downloads' }],
  ['de', { performance: 'Schnellerer Start', themes: 'Farbschemata', downloads: 'Downloads' }],
  ['fr', { performance: 'Démarrage plus rapide', themes: 'Thèmes', downloads: 'téléchargements' }],
])

/** The language we have texts in: that of the locale, or English. */
export function baseOf(locale) {
  const language = locale.split('-')[0].toLowerCase()
  return TEXTS.has(language) ? language : 'en'
}

export const textsFor = (locale) => TEXTS.get(baseOf(locale))
