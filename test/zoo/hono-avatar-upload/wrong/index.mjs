import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { extensionOf } from './files.mjs'

const allowed = new Set(['png', 'jpg', 'webp'])
const app = new Hono()

app.get('/', (c) => c.html('<form method="post" action="/avatar" enctype="multipart/form-data"></form>'))
app.post('/avatar', async (c) => {
  const form = await c.req.parseBody().catch(() => ({}))
  const extension = extensionOf(form.file)
  if (!allowed.has(extension)) return c.json({ error: 'png, jpg or webp' }, 415)
  return c.json({ stored: `avatar.${extension}` }, 201)
})

export const handler = handle(app)
