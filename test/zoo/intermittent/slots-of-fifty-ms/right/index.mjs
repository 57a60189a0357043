import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { plan } from './plan.mjs'

const app = new Hono()
app.get('/', (c) => c.text('thumbnails'))
app.post('/thumbnails', (c) => {
  const remaining = c.env.lambdaContext.getRemainingTimeInMillis()
  return c.json({ planned: plan(remaining).length }, 202)
})

export const handler = handle(app)
