import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { contacts, toCsv } from './contacts.mjs'
import { attachment } from './headers.mjs'

const app = new Hono()

app.get('/contacts', (c) => {
  const q = (c.req.query('q') ?? '').toLowerCase()
  return c.json(contacts.filter((contact) => contact.name.toLowerCase().includes(q)))
})

app.get('/contacts/export', (c) => {
  const name = c.req.query('name') || 'contacts'
  switch (c.req.query('format') ?? 'json') {
    case 'json':
      return c.json({ name, contacts })
    case 'csv':
      return c.body(toCsv(contacts), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(`${name.slice(0, 60)}.csv`),
      })
    default:
      return c.json({ error: 'format must be json or csv' }, 406)
  }
})

export const handler = handle(app)
