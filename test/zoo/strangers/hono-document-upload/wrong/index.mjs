import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { documents } from './routes/documents.mjs'

const app = new Hono()
app.route('/documents', documents)
app.notFound((c) => c.json({ error: 'Not found' }, 404))

export const handler = handle(app)
