import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { tenant } from './tenant.mjs'

const app = new Hono()
app.use('/api/*', tenant)
app.get('/api/plan', (c) => c.json({ plan: 'basic', region: c.get('region') }))
app.get('/', (c) => c.text('ok'))

export const handler = handle(app)
