import { Hono } from 'hono'
import { recipes } from './recipes.mjs'

export const app = new Hono()

app.get('/', (c) => c.json({ service: 'recipes' }))
app.route('/recipes', recipes)

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((error, c) => {
  console.error(error)
  return c.json({ error: 'internal error' }, 500)
})
