import { Hono } from 'hono'
import { tickets } from './tickets/routes.mjs'

export const app = new Hono()

app.get('/', (c) => c.json({ service: 'tickets', version: 3 }))
app.route('/tickets', tickets)
app.notFound((c) => c.json({ error: 'not found' }, 404))
