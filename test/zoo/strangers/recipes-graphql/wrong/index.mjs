import { parseQuery, QueryError, resolveArguments } from './query.mjs'

const RECIPES = [
  { id: 'r1', title: 'Lentil soup', minutes: 35, servings: 4, vegan: true, tags: ['soup', 'winter'] },
  { id: 'r2', title: 'Shakshuka', minutes: 25, servings: 2, vegan: false, tags: ['breakfast'] },
  { id: 'r3', title: 'Ramen', minutes: 90, servings: 2, vegan: false, tags: ['soup', 'noodles'] },
  { id: 'r4', title: 'Tabbouleh', minutes: 20, servings: 6, vegan: true, tags: ['salad', 'summer'] },
]
const RECIPE_FIELDS = new Set(Object.keys(RECIPES[0]))
const MAX_QUERY = 4000

const RESOLVERS = {
  recipe(args) {
    if (!args.has('id')) throw new QueryError('Argument "id" is required')
    return RECIPES.find((recipe) => recipe.id === args.get('id')) ?? null
  },
  recipes(args) {
    const limit = args.get('first') ?? 10
    if (!Number.isInteger(limit) || limit < 0) throw new QueryError('"first" must be a positive Int')
    return RECIPES.filter((recipe) => {
      if (args.has('vegan') && recipe.vegan !== args.get('vegan')) return false
      if (args.has('tag') && !recipe.tags.includes(args.get('tag'))) return false
      return true
    }).slice(0, limit)
  },
}

function respond(statusCode, payload) {
  return {
    statusCode,
    headers: { 'content-type': 'application/graphql-response+json' },
    body: JSON.stringify(payload),
  }
}

const failure = (statusCode, message) => respond(statusCode, { errors: [{ message }] })

function select(recipe, fields) {
  if (recipe === null) return null
  return Object.fromEntries(fields.map((field) => [field, recipe[field]]))
}

function execute(source, variables) {
  const { field, args, fields } = parseQuery(source)
  if (!Object.hasOwn(RESOLVERS, field)) throw new QueryError(`Cannot query field "${field}"`)
  for (const name of fields) {
    if (!RECIPE_FIELDS.has(name)) throw new QueryError(`Cannot query field "${name}" on type "Recipe"`)
  }
  const result = RESOLVERS[field](resolveArguments(args, variables))
  return { [field]: Array.isArray(result) ? result.map((item) => select(item, fields)) : select(result, fields) }
}

export const handler = async (event) => {
  if (event.rawPath !== '/graphql') return failure(404, 'Not found')
  if (event.requestContext.http.method !== 'POST') return failure(405, 'Use POST')

  let payload
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
    payload = JSON.parse(text)
  } catch {
    return failure(400, 'The body must be JSON')
  }
  if (payload === null || typeof payload !== 'object') return failure(400, 'The body must be an object')

  const { query, variables = {} } = payload
  if (typeof query !== 'string' || query.length > MAX_QUERY) return failure(400, '"query" must be a string')
  if (typeof variables !== 'object') return failure(400, '"variables" must be an object')

  try {
    return respond(200, { data: execute(query, variables) })
  } catch (error) {
    if (error instanceof QueryError) return failure(400, error.message)
    throw error
  }
}
