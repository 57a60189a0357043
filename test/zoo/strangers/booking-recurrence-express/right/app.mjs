import express from 'express'
import { RuleError, expand, parseRule } from './rule.mjs'
const CALENDARS = new Map([
  ['boardroom', { seats: 12 }],
  ['studio', { seats: 4 }],
])
class NotFound extends Error {
  status = 404
}
function readStart(value) {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) throw new RuleError('start must be a date')
  const date = new Date(value + 'T00:00:00Z')
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new RuleError('start is no calendar day')
  return date
}
export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }))
app.get('/calendars', (_req, res) => res.json([...CALENDARS.keys()]))
app.post('/calendars/:calendarId/bookings', async (req, res) => {
  const calendar = CALENDARS.get(req.params.calendarId)
  if (!calendar) throw new NotFound('no such calendar')
  const { title, start, people = 1, rule } = req.body ?? {}
  if (typeof title !== 'string' || !title.trim()) throw new RuleError('title is required')
  if (!Number.isInteger(people) || people < 1 || people > calendar.seats)
    throw new RuleError(`room takes 1 to ${calendar.seats}`)
  if (rule !== undefined && typeof rule !== 'string') throw new RuleError('rule must be text')
  const first = readStart(start)
  const dates = rule ? expand(first, parseRule(rule)) : [start]
  res.status(201).json({ calendar: req.params.calendarId, title: title.trim(), dates })
})
app.use((_req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, _req, res, _next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status === 500 ? 'internal error' : err.message })
})
