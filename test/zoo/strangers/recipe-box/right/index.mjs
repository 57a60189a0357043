import { findRecipe, summaries } from './recipes.mjs'
import { convert, scale } from './units.mjs'

const SYSTEMS = ['metric', 'imperial']

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: JSON.stringify(body),
})

const pipe =
  (...steps) =>
  (value) =>
    steps.reduce((acc, step) => step(acc), value)

const readServings = (raw, usual) => {
  if (raw === undefined) return usual
  return /^[1-9]\d?$/.test(raw) ? Number(raw) : undefined
}

const show = (recipe, { servings, units }) => {
  const adapt = pipe(scale(servings / recipe.servings), units === 'imperial' ? convert : (ingredient) => ingredient)
  return { ...recipe, servings, ingredients: recipe.ingredients.map(adapt) }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const query = event.queryStringParameters ?? {}
  if (method !== 'GET') return json(405, { message: 'read only' })

  const path = event.rawPath.replace(/\/$/, '')
  if (path === '/recipes') return json(200, { recipes: summaries(query.tag) })

  const [, slug] = path.match(/^\/recipes\/([a-z-]+)$/) ?? []
  const recipe = slug && findRecipe(slug)
  if (!recipe) return json(404, { message: 'no such recipe' })

  const units = query.units ?? 'metric'
  if (!SYSTEMS.includes(units)) return json(400, { message: `units must be one of ${SYSTEMS.join(', ')}` })

  const servings = readServings(query.servings, recipe.servings)
  if (servings === undefined) return json(400, { message: 'servings must be between 1 and 99' })

  return json(200, show(recipe, { servings, units }))
}
