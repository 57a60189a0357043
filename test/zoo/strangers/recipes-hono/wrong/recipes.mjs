import { Hono } from 'hono'
import { bySlug, byTag, list } from './store.mjs'
import { normalizeTag } from './tags.mjs'

export const recipes = new Hono()

recipes.get('/', (c) => c.json({ items: list() }))

recipes.get('/by-tag/:tag', (c) => {
  const tag = normalizeTag(c.req.param('tag'))
  return c.json({ tag, items: byTag(tag) })
})

recipes.get('/:slug', (c) => {
  const recipe = bySlug(c.req.param('slug'))
  return recipe ? c.json(recipe) : c.json({ error: 'no such recipe' }, 404)
})

recipes.post('/:slug/ratings', async (c) => {
  const recipe = bySlug(c.req.param('slug'))
  if (!recipe) return c.json({ error: 'no such recipe' }, 404)
  const body = await c.req.json().catch(() => null)
  const stars = body?.stars
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) return c.json({ error: 'stars must be 1 to 5' }, 422)
  return c.json({ slug: recipe.slug, stars }, 201)
})
