const ENTRIES = [
  {
    slug: 'getting-started',
    kind: 'guide',
    title: { en: 'Getting started', de: 'Erste Schritte', 'de-AT': 'Los gehts' },
    author: { name: 'Mona', role: 'editor' },
    image: { src: '/i/start.png', alt: 'a door' },
  },
  {
    slug: 'pricing',
    kind: 'page',
    title: { en: 'Pricing', fr: 'Tarifs' },
    author: { name: 'Sven', role: 'marketing' },
    image: { src: '/i/price.png', alt: 'coins' },
  },
  {
    slug: 'imprint',
    kind: 'legal',
    title: { en: 'Imprint', de: 'Impressum' },
    author: null,
    image: { src: '/i/seal.png', alt: 'seal' },
  },
]
export class EntryRepository {
  #entries = new Map(ENTRIES.map((e) => [e.slug, e]))
  get(slug) {
    return this.#entries.get(slug)
  }
  slugs() {
    return [...this.#entries.keys()]
  }
}
export function localise(entry, locale) {
  const chain = [locale, locale.split('-')[0], 'en']
  const found = chain.find((l) => Object.hasOwn(entry.title, l))
  return {
    slug: entry.slug,
    kind: entry.kind,
    locale: found,
    title: entry.title[found],
    author: entry.author,
    image: entry.image,
  }
}
