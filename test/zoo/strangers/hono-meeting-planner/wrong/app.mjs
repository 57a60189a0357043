import { Hono } from 'hono'
import { plan } from './schedule.mjs'
import { issuesOf, meetingSchema } from './schema.mjs'

const MAX_STORED = 200
const meetings = new Map()
let sequence = 0

export const app = new Hono()

app.use('*', async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
})

app.get('/', (c) => c.json({ service: 'meeting-planner', meetings: meetings.size }))

async function readJson(c) {
  try {
    return await c.req.json()
  } catch {
    return undefined
  }
}

app.post('/meetings', async (c) => {
  const body = await readJson(c)
  if (body === undefined) return c.json({ error: 'invalid_json' }, 400)

  const parsed = meetingSchema.safeParse(body)
  if (!parsed.success) return c.json({ error: 'invalid_meeting', issues: issuesOf(parsed.error) }, 422)

  const meeting = { id: `m${++sequence}`, ...plan(parsed.data) }
  if (c.req.query('dryRun') !== 'true') {
    if (meetings.size >= MAX_STORED) meetings.delete(meetings.keys().next().value)
    meetings.set(meeting.id, meeting)
  }
  return c.json(meeting, 201)
})

app.get('/meetings/:id', (c) => {
  const meeting = meetings.get(c.req.param('id'))
  return meeting ? c.json(meeting) : c.json({ error: 'not_found' }, 404)
})

app.delete('/meetings/:id', (c) => {
  return meetings.delete(c.req.param('id')) ? c.body(null, 204) : c.json({ error: 'not_found' }, 404)
})

app.notFound((c) => c.json({ error: 'not_found' }, 404))

app.onError((error, c) => {
  console.error(error)
  return c.json({ error: 'internal_error' }, 500)
})
