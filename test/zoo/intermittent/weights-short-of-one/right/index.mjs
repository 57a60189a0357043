import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { pick } from './variants.mjs'

const app = new Hono()
app.get('/', (c) => c.text('shop'))
app.get('/checkout', (c) => c.json({ colour: pick().colour }))

export const handler = handle(app)
