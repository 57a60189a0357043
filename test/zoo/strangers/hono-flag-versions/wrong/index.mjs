import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { flags } from './flags/routes.mjs'

const app = new Hono()
app.get('/healthz', (c) => c.text('ok'))
app.route('/flags', flags)
app.onError((err, c) => c.json({ error: 'evaluation failed' }, 500))

export const handler = handle(app)
