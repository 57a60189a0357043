import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { facetsOf } from './facets.mjs'

const app = new Hono()
app.get('/', (c) => c.text('catalogue'))
app.get('/search', (c) => {
  const q = c.req.query('q') ?? ''
  const strict = c.req.query('mode') === 'strict'
  const facets = facetsOf(c.req.queries('facet') ?? [], strict)
  return c.json({ q, facets, hits: [] })
})

export const handler = handle(app)
