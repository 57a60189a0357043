import { Router } from '@aws-lambda-powertools/event-handler/http'
import { BOOKINGS, readBooking } from './bookings.mjs'

const app = new Router({ logger: { debug() {}, warn() {}, error() {} } })

const problem = (status, detail) =>
  new Response(JSON.stringify({ status, detail }), { status, headers: { 'content-type': 'application/problem+json' } })

app.errorHandler(URIError, () => problem(400, 'Malformed path'))
app.notFound(() => problem(404, 'Not found'))

app.get('/', () => ({ restaurant: 'Old Mill', tables: 14 }))
app.get('/bookings', () => ({ bookings: BOOKINGS }))

app.get('/bookings/:id', ({ params }) => {
  const booking = BOOKINGS.find((b) => b.id === params.id)
  return booking ?? problem(404, 'No such booking')
})

app.post('/bookings', async ({ req }) => {
  const { booking, error } = readBooking(await req.text())
  if (error) return problem(422, error)
  return new Response(JSON.stringify(booking), { status: 201, headers: { 'content-type': 'application/json' } })
})

app.delete('/bookings/:id', ({ params, req }) => {
  const booking = BOOKINGS.find((b) => b.id === params.id)
  if (!booking) return problem(404, 'No such booking')
  if (booking.deposit > 0 && new URL(req.url).searchParams.get('refund') !== 'true') {
    return problem(409, 'A deposit was paid: repeat with refund=true')
  }
  // RFC 7240: who asks for no representation gets none
  if (req.headers.get('prefer')?.includes('return=minimal')) {
    return { statusCode: 204, headers: { 'preference-applied': 'return=minimal' }, body: '' }
  }
  return { cancelled: booking.id, refunded: booking.deposit }
})

export const handler = async (event, context) => {
  // a body on a GET means nothing to us, and Request refuses it
  const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  try {
    return await app.resolve(bodiless ? { ...event, body: null } : event, context)
  } catch {
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 400, detail: 'Bad request' }),
    }
  }
}
