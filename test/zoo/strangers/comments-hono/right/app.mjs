import { Hono } from 'hono'
import { NewComment } from './schema.mjs'
import { commentsOf, hasPost, idFor } from './store.mjs'
import { prefersMinimal } from './prefer.mjs'

export const app = new Hono()

app.use('/posts/:post/*', async (c, next) => {
  if (!hasPost(c.req.param('post'))) return c.json({ error: 'no such post' }, 404)
  return next()
})

app.get('/posts/:post/comments', (c) => c.json({ items: commentsOf(c.req.param('post')) }))

app.post('/posts/:post/comments', async (c) => {
  const body = await c.req.json().catch(() => undefined)
  const result = NewComment.safeParse(body)
  if (!result.success) {
    return c.json(
      { error: 'invalid', issues: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
      422,
    )
  }
  const comment = { id: idFor(c.req.param('post'), result.data), ...result.data }
  if (prefersMinimal(c.req.header('prefer'))) {
    c.header('preference-applied', 'return=minimal')
    return c.body(null, 204)
  }
  return c.json(comment, 201)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
