import { Hono } from 'hono'
import { LESSONS, CLASSES } from '../data.mjs'
import { toIcs } from '../ics.mjs'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri']

export const timetable = new Hono()

timetable.get('/', (c) => c.json({ classes: CLASSES }))

timetable.get('/:cls/timetable', (c) => {
  const cls = c.req.param('cls').toUpperCase()
  if (!CLASSES.includes(cls)) return c.json({ error: 'unknown_class' }, 404)

  const day = c.req.query('day')
  if (day !== undefined && !DAYS.includes(day)) return c.json({ error: 'bad_day', allowed: DAYS }, 400)

  const format = c.req.query('format') ?? 'json'
  const lessons = LESSONS.filter((l) => l.cls === cls && (day === undefined || l.day === day))
  if (format === 'json') {
    return c.json({
      cls,
      lessons: lessons.map((l) => ({ ...l, room: l.room ? `${l.room.building}${l.room.number}` : 'outdoors' })),
    })
  }
  if (format === 'ics') {
    return c.text(toIcs(cls, lessons), 200, { 'content-type': 'text/plain; charset=utf-8' })
  }
  return c.json({ error: 'bad_format' }, 400)
})
