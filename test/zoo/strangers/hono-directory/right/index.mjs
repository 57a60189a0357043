import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { requireKey } from './auth.mjs'
import { forward } from './forward.mjs'

const app = new Hono()

app.get('/ping', (c) => c.text('pong'))
app.use('/staff/*', requireKey)

app.get('/staff', (c) => forward(c, '/people'))
app.get('/staff/:id', (c) => forward(c, `/people/${c.req.param('id')}`))
app.patch('/staff/:id', async (c) => {
  const changes = await c.req.json().catch(() => undefined)
  if (changes === null || typeof changes !== 'object' || Array.isArray(changes)) {
    return c.json({ message: 'a JSON object is expected' }, 400)
  }
  return forward(c, `/people/${c.req.param('id')}`, changes)
})

app.notFound((c) => c.json({ message: 'not found' }, 404))

export const handler = handle(app)
