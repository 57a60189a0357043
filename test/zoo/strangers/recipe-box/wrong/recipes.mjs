const i = (name, amount, unit) => ({ name, amount, unit })

const recipes = [
  {
    slug: 'pancakes',
    title: 'Buttermilk pancakes',
    servings: 4,
    tags: ['breakfast'],
    ingredients: [i('flour', 250, 'g'), i('buttermilk', 300, 'ml'), i('sugar', 2, 'tbsp'), i('egg', 2, 'piece')],
  },
  {
    slug: 'granola',
    title: 'Oat granola',
    servings: 10,
    tags: ['breakfast', 'vegan'],
    ingredients: [i('rolled oats', 1, 'kg'), i('maple syrup', 120, 'ml'), i('cinnamon', 2, 'tsp')],
  },
  {
    slug: 'tomato-soup',
    title: 'Roast tomato soup',
    servings: 4,
    tags: ['dinner', 'vegan'],
    ingredients: [i('tomatoes', 1.2, 'kg'), i('stock', 0.5, 'l'), i('chilli flakes', 1, 'pinch')],
  },
  {
    slug: 'pot-roast',
    title: 'Sunday pot roast',
    servings: 6,
    tags: ['dinner'],
    ingredients: [i('beef', 1.5, 'kg'), i('red wine', 250, 'ml'), i('onion', 3, 'piece')],
  },
]

export const findRecipe = (slug) => recipes.find((recipe) => recipe.slug === slug)

export const summaries = (tag) =>
  recipes
    .filter((recipe) => tag === undefined || recipe.tags.includes(tag))
    .map(({ slug, title, tags }) => ({ slug, title, tags }))
