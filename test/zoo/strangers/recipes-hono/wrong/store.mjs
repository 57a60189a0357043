const RECIPES = [
  { slug: 'lentil-soup', title: 'Lentil soup', tags: ['vegan', 'soup'], minutes: 40 },
  { slug: 'rye-bread', title: 'Rye bread', tags: ['baking', '100%-rye'], minutes: 180 },
  { slug: 'shakshuka', title: 'Shakshuka', tags: ['gluten-free', 'eggs'], minutes: 30 },
]

export const list = () => RECIPES.map(({ slug, title }) => ({ slug, title }))
export const bySlug = (slug) => RECIPES.find((recipe) => recipe.slug === slug)
export const byTag = (tag) => RECIPES.filter((recipe) => recipe.tags.includes(tag))
