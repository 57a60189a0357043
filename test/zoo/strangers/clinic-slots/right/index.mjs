import { Router } from '@aws-lambda-powertools/event-handler/http'
import { followUp, isDay, isHour, isOffset, slot } from './lib/clock.mjs'
import { find, isOpen, list } from './lib/clinics.mjs'
import { guard, routerOptions } from './lib/guard.mjs'

const app = new Router(routerOptions)
const json = (status, payload) =>
  new Response(JSON.stringify(payload), { status, headers: { 'content-type': 'application/json' } })

app.notFound(() => json(404, { error: 'not found' }))
app.get('/clinics', () => json(200, { items: list() }))
app.post('/clinics/:id/bookings', async ({ req, params }) => {
  const clinic = find(params.id)
  if (!clinic) return json(404, { error: 'unknown clinic' })
  const body = await req.json().catch(() => null)
  if (body === null || typeof body !== 'object') return json(400, { error: 'a JSON object is expected' })
  const { day, hour, patient, offset = 'Z', weeks = 0 } = body
  if (typeof patient !== 'string' || !/^P\d{4}$/.test(patient))
    return json(422, { error: 'patient must look like P0001' })
  if (!isDay(day)) return json(422, { error: 'day must be YYYY-MM-DD' })
  if (!isHour(hour)) return json(422, { error: 'hour must be a quarter of an hour' })
  if (!isOffset(offset)) return json(422, { error: 'offset must look like +01:00' })
  if (!Number.isInteger(weeks) || weeks < 0 || weeks > 26) return json(422, { error: 'weeks must be 0 to 26' })
  if (!isOpen(clinic, hour)) return json(409, { error: 'the clinic is closed then' })
  const booking = {
    clinic: params.id,
    room: clinic.room,
    patient,
    at: slot(day, hour, offset),
    minutes: clinic.minutes,
  }
  if (weeks > 0) booking.followUp = followUp(day, hour, offset, weeks)
  return json(201, booking)
})
export const handler = guard((event, context) => app.resolve(event, context))
