import { Router, NotFoundError, BadRequestError } from '@aws-lambda-powertools/event-handler/http'
import { TicketRepository } from './ticket.repository.mjs'
import { toTicketView } from './ticket.view.mjs'
import { preferredLocale } from './locale.mjs'

const HOST = /^[a-z][a-z\d-]*(\.[a-z][a-z\d-]*)*(:\d{1,4})?$/i
const tickets = new TicketRepository()
const app = new Router()

app.get('/tickets', async ({ req }) => {
  const status = new URL(req.url).searchParams.get('status')
  return { items: tickets.list(status).map(({ id, subject }) => ({ id, subject })) }
})

app.get('/tickets/:id', async ({ req, params }) => {
  const ticket = tickets.find(params.id)
  if (!ticket) {
    throw new NotFoundError(`Ticket was not found`)
  }
  return toTicketView(ticket, preferredLocale(req.headers.get('accept-language')))
})

app.post('/tickets/:id/comments', async ({ req, params }) => {
  const body = await req.json()
  if (typeof body?.text !== 'string' || body.text.length === 0 || body.text.length > 2000) {
    throw new BadRequestError('text must have 1 to 2000 characters')
  }
  if (!tickets.find(params.id)) {
    throw new NotFoundError('Ticket was not found')
  }
  return { ticket: params.id, length: body.text.length }
})

// thrown by req.json() and by the decoding of path parameters
app.errorHandler([SyntaxError, URIError], async () => ({ statusCode: 400, message: 'Malformed request' }))

export const handler = async (event, context) => {
  const headers = { ...event.headers }
  for (const name of Object.keys(headers)) {
    const key = name.toLowerCase()
    if (key === 'host' && !HOST.test(headers[name])) {
      headers[name] = 'localhost'
    }
    if (key === 'x-forwarded-proto' || headers[name] == null) {
      delete headers[name]
    }
  }
  const path = event.path.replace(/^\/{2,}/, '/')
  const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD'
  const body = bodiless ? null : (event.body ?? null)
  return app.resolve({ ...event, path, headers, multiValueHeaders: {}, body }, context)
}
