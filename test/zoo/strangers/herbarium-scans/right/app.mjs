import { Hono } from 'hono'
import { families, KINDS } from './reference.mjs'
import { checkSheet, describe } from './sheets.mjs'

export const app = new Hono()

app.get('/families', (c) => c.json([...families].map(([code, name]) => ({ code, name }))))

app.post('/scans', async (c) => {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return c.json({ error: 'send multipart/form-data' }, 415)
  let form
  try {
    form = await c.req.parseBody()
  } catch {
    return c.json({ error: 'the form cannot be read' }, 400)
  }
  const { family, kind, sheet, label } = form
  if (!families.has(family)) return c.json({ error: 'unknown family' }, 422)
  if (!KINDS.includes(kind)) return c.json({ error: `kind must be one of ${KINDS.join(', ')}` }, 422)
  const wrong = checkSheet(sheet)
  if (wrong) return c.json({ error: wrong }, 422)

  const entry = { family: families.get(family), kind, sheet: await describe(sheet) }
  if (kind === 'holotype') {
    if (checkSheet(label)) return c.json({ error: 'a holotype needs a photograph of its label' }, 422)
    entry.label = await describe(label)
  }
  return c.json(entry, 201)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err)
  return c.json({ error: 'internal error' }, 500)
})
