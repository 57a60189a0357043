import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { z } from 'zod'
import { Catalog, ServiceNotFound } from './catalog.mjs'
import { ScorecardService } from './scorecards.mjs'

const app = new Hono().basePath('/v1')
const scorecards = new ScorecardService(new Catalog())

const scorecardQuery = z.object({
  track: z.enum(['reliability', 'security', 'cost']).default('reliability'),
  compare: z.enum(['none', 'tier']).default('none'),
})

app.get('/services', (c) => c.json({ services: scorecards.list() }))

app.get('/services/:slug/scorecard', (c) => {
  const parsed = scorecardQuery.safeParse(c.req.query())
  if (!parsed.success) return c.json({ error: 'bad_query', issues: parsed.error.issues.map((i) => i.message) }, 400)
  return c.json(scorecards.build(c.req.param('slug'), parsed.data))
})

app.notFound((c) => c.json({ error: 'no_such_route' }, 404))
app.onError((err, c) => {
  if (err instanceof ServiceNotFound) return c.json({ error: 'unknown_service', slug: err.slug }, 404)
  console.error(err)
  return c.json({ error: 'internal' }, 500)
})

export const handler = handle(app)
