import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { HTTPException } from 'hono/http-exception'
import { INTAKES, intakeOf } from './intakes.mjs'
import { application } from './schema.mjs'

const app = new Hono().basePath('/admissions')

async function parsed(c) {
  let body
  try {
    body = await c.req.json()
  } catch {
    throw new HTTPException(400, { message: 'malformed JSON' })
  }
  const result = application.safeParse(body)
  if (result.success) return result.data
  throw new HTTPException(422, {
    message: result.error.issues
      .map((i) => `${i.path.join('.')}: ${i.message}`)
      .join('; ')
      .slice(0, 300),
  })
}

app.get('/intakes', (c) => c.json(INTAKES))

app.get('/intakes/:year{[0-9]{4}}', (c) => {
  const intake = intakeOf(Number(c.req.param('year')))
  return intake ? c.json(intake) : c.json({ error: 'no such intake' }, 404)
})

app.post('/applications', async (c) => {
  const form = await parsed(c)
  const record = { number: `${form.level[0].toUpperCase()}${form.intake}-0001`, status: 'received' }
  if (form.level === 'bachelor') return c.json(record, 201)
  // master programmes are selective: late or weak applications are put on the waiting list
  const { deadlines, seats } = intakeOf(form.intake)
  if (form.submitted > deadlines.master || (form.average ?? 4) > 2.5)
    return c.json({ ...record, status: 'waiting-list', seats: seats.master }, 202)
  return c.json(record, 201)
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((error, c) => {
  if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
  return c.json({ error: 'internal error' }, 500)
})

export const handler = handle(app)
