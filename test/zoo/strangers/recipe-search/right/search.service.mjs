import { rank } from './relevance.mjs'

const recipes = [
  { slug: 'leek-soup', title: 'Leek and potato soup', minutes: 35, diets: ['vegetarian'], tags: ['soup', 'winter'] },
  { slug: 'ramen', title: 'Miso ramen', minutes: 50, diets: ['vegan'], tags: ['soup', 'noodles'] },
  { slug: 'shakshuka', title: 'Shakshuka', minutes: 25, diets: ['vegetarian', 'gluten-free'], tags: ['eggs'] },
  { slug: 'carbonara', title: 'Carbonara', minutes: 20, diets: [], tags: ['pasta'] },
]

const comparators = new Map([
  ['title', () => (a, b) => a.title.localeCompare(b.title)],
  ['time', () => (a, b) => a.minutes - b.minutes || a.title.localeCompare(b.title)],
  ['relevance', (criteria) => rank(criteria.q)],
])

export class SearchService {
  search(criteria) {
    const wanted = criteria.terms.map((t) => t.toLowerCase())
    const hits = recipes.filter((r) => {
      if (criteria.diets.size > 0 && !r.diets.some((d) => criteria.diets.has(d))) return false
      return wanted.length === 0 || wanted.some((t) => r.title.toLowerCase().includes(t) || r.tags.includes(t))
    })
    const comparator = comparators.get(criteria.sort) ?? comparators.get('title')
    return [...hits].sort(comparator(criteria))
  }

  bySlug(slug) {
    return recipes.find((r) => r.slug === slug)
  }
}
