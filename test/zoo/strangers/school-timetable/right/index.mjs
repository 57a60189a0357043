import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { timetable } from './routes/timetable.mjs'

const app = new Hono()

app.use(async (c, next) => {
  await next()
  c.header('x-school', 'st-marys')
})
app.get('/', (c) => c.json({ service: 'timetable', version: 3 }))
app.route('/classes', timetable)
app.notFound((c) => c.json({ error: 'not_found' }, 404))
app.onError((err, c) => c.json({ error: 'internal', detail: err.message }, 500))

export const handler = handle(app)
