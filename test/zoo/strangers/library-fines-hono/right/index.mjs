import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { zQuery } from './query.mjs'
import { patrons, branches } from './data.mjs'
import { receipt } from './receipt.mjs'

const app = new Hono()

app.get('/', (c) => c.json({ service: 'fines' }))

app.get('/patrons/:card/fines', (c) => {
  const query = zQuery(c.req.query())
  if (!query.ok) return c.json({ error: query.error }, 400)
  const patron = patrons.find((p) => p.card === c.req.param('card'))
  if (!patron) return c.json({ error: 'unknown card' }, 404)
  const fines = query.value.open ? patron.fines.filter((f) => !f.paid) : patron.fines
  const total = fines.reduce((sum, f) => sum + f.cents, 0)
  if (query.value.format === 'receipt' && fines.length > 0) {
    return c.text(receipt(patron, branches[patron.home], fines, total))
  }
  return c.json({ card: patron.card, total, fines })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))

export const handler = handle(app)
