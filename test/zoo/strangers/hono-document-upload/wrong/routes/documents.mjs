import { Hono } from 'hono'
import { readForm } from '../lib/form.mjs'
import { checkUpload, KINDS } from '../lib/validate.mjs'
import { describe } from '../lib/describe.mjs'

export const documents = new Hono()

documents.get('/kinds', (c) => c.json({ kinds: [...KINDS.keys()] }))

documents.post('/', async (c) => {
  const form = await readForm(c)
  if (!form) return c.json({ error: 'Malformed form' }, 400)
  const errors = checkUpload(form)
  if (errors.length) return c.json({ errors }, 422)
  return c.json(describe(form), 201)
})
