import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { setCookie } from 'hono/cookie'

const app = new Hono()

app.get('/', (context) => {
  setCookie(context, 'seen', '1', { path: '/', secure: true })
  setCookie(context, 'language', context.req.query('language') === 'de' ? 'de' : 'en', { path: '/' })
  return context.html('<h1>Welcome</h1>')
})

app.get('/users/:id', (context) => context.json({ id: context.req.param('id') }))

app.post('/users', async (context) => {
  const user = await context.req.json<{ name?: unknown } | null>().catch(() => null)
  if (typeof user?.name !== 'string') return context.json({ message: 'name must be text' }, 400)
  return context.json({ id: 1, name: user.name }, 201)
})

export const handler = handle(app)
