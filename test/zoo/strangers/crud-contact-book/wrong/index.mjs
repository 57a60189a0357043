import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { contacts, saveContact } from './store.mjs'
import { contactSchema, contactPatchSchema } from './schemas.mjs'
import { normaliseAddress } from './address.mjs'

const app = new Hono()

const readBody = async (c) => {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

const invalid = (c, error) =>
  c.json(
    { message: 'Validation failed', issues: error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })) },
    400,
  )

app.get('/contacts', (c) => {
  const tag = c.req.query('tag')
  const list = [...contacts.values()].filter((contact) => !tag || contact.tags.includes(tag))
  return c.json({ contacts: list })
})

app.post('/contacts', async (c) => {
  const parsed = contactSchema.safeParse(await readBody(c))
  if (!parsed.success) return invalid(c, parsed.error)
  const contact = saveContact(`c${contacts.size + 1}`, {
    ...parsed.data,
    address: parsed.data.address ? normaliseAddress(parsed.data.address) : null,
  })
  return c.json(contact, 201)
})

app.get('/contacts/:id', (c) => {
  const contact = contacts.get(c.req.param('id'))
  return contact ? c.json(contact) : c.json({ message: 'No such contact' }, 404)
})

app.patch('/contacts/:id', async (c) => {
  const current = contacts.get(c.req.param('id'))
  if (!current) return c.json({ message: 'No such contact' }, 404)
  const parsed = contactPatchSchema.safeParse(await readBody(c))
  if (!parsed.success) return invalid(c, parsed.error)

  const patch = parsed.data
  const next = { ...current, ...patch }
  if (patch.address !== undefined) next.address = normaliseAddress(patch.address)
  return c.json(saveContact(current.id, next))
})

app.notFound((c) => c.json({ message: 'Not found' }, 404))

app.onError((error, c) => c.json({ message: 'Internal error' }, 500))

export const handler = handle(app)
